/** A field that nobody was seen to enter, as one in a frame: what stood there before is not known. */
const UNKNOWN = Symbol('unknown');

/** What stood in each field when the person came to it. */
const before = new Map<Element, unknown>();

/** Remembers, from now on, which fields of the page the person has been in. */
export function watchWriting(): void {
  addEventListener('focusin', ({ target }) => remember(target, contentOf), true);
  // Not every browser gives focus to what is clicked.
  addEventListener('input', ({ target }) => remember(target, () => UNKNOWN), true);
  // What is written in a frame is the frame's alone to know.
  addEventListener('blur', () => document.activeElement instanceof HTMLIFrameElement && remember(document.activeElement, () => UNKNOWN));
}

/** Whether something stands written or chosen in the page that did not stand there before the person came: it would be lost with the page. */
export function isSomethingWritten(): boolean {
  return [...before].some(([element, content]) => element.isConnected && contentOf(element) !== content);
}

function remember(target: EventTarget | null, content: (element: Element) => unknown): void {
  for (const element of before.keys()) if (!element.isConnected) before.delete(element);
  if (target instanceof Element && target.matches('input, textarea, select, iframe, [contenteditable]') && !before.has(target)) before.set(target, content(target));
}

function contentOf(element: Element): unknown {
  if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) return element.checked;
  return 'value' in element ? element.value : element.textContent;
}
