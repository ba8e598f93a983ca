/** Puts back what code of a view takes out of the page from under the portal, as it stands: its own place, and what is drawn in it. */
export function holdPlace(place: HTMLElement): void {
  const watch = new MutationObserver((changes) => {
    if (!place.isConnected) document.body.append(place);
    if (place.childElementCount === 0) place.append(...changes.filter(({ target }) => target === place).flatMap(({ removedNodes }) => [...removedNodes]));
  });
  watch.observe(document.body, { childList: true });
  watch.observe(place, { childList: true });
}

/** The questions of the browser's that stop everything until they are answered; in a frame they are not asked either. */
export function askNothing(): void {
  for (const name of ['alert', 'confirm', 'prompt']) Object.defineProperty(window, name, { value: () => null });
}
