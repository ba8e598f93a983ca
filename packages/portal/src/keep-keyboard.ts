const CONTROL = ':is(a[href], button, input, select, textarea, summary, iframe, [contenteditable="true"], [tabindex]):not(:disabled, [tabindex="-1"], [type="hidden"])';
const WRITTEN = ':is(input, select, textarea, [contenteditable="true"]):not(:disabled, [type="hidden"])';
const HEADING = 'h1, h2, h3, h4, h5, h6';
/** Places before the last that are remembered. */
const TRAIL = 30;

/** A place where the keyboard was, with what leads to it once it is gone. */
interface Place {
  element: HTMLElement;
  /** What it is called, for one that is drawn anew in its stead. */
  words: string;
  /** What it stands in, from the inside out. */
  around: readonly Element[];
  /** The form or dialog it belongs to. */
  form: Element | null;
  /** Its row in a list or table, and where among the others that is. */
  row: { element: Element; parent: Element; at: number } | null;
}

/**
 * Keeps the keyboard where the person works. What has it may leave the page: a button that gives place to its form, a form that closes, a dialog
 * that is taken away, a row that was settled, a list that is asked for anew; the browser then begins again at the top of the page. From now on it goes
 * into what came in its stead, or back to what opened it, to the same button of the next row, or to the nearest heading. A place that somebody else
 * leads to comes first, and what stands open at load gets nothing (WCAG 2.2: 2.4.3). A form that is sent with something wrong in it leads to the
 * first field that says so (3.3.1).
 */
export function keepKeyboard(): void {
  addEventListener('submit', ({ target }) => setTimeout(() => (target as Element).querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()), true);
  let last: Place | null = null;
  let trail: readonly Place[] = [];
  /** A heading that has the keyboard until what was asked for is there. */
  let standIn: Element | null = null;
  let came: Element[] = [];
  let waiting = false;

  const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body || document.activeElement === standIn;
  const note = (target: EventTarget | null): void => {
    if (!(target instanceof HTMLElement) || target === document.body || target === standIn) return;
    standIn = null;
    came = [];
    if (last) trail = [last, ...trail.filter(({ element }) => element !== last!.element)].slice(0, TRAIL);
    last = placeOf(target);
  };
  addEventListener('focusin', ({ target }) => note(target), true);
  // Not every browser gives focus to a button that is pressed.
  addEventListener('click', ({ target }) => isNowhere() && note(target instanceof Element ? target.closest(CONTROL) : null), true);
  addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget) return;
    // Who presses on the page's ground leaves by choice. Something that goes is only gone after this.
    setTimeout(() => {
      if (!isNowhere() || !document.hasFocus() || !(target instanceof HTMLElement)) return;
      if (target === standIn ? document.activeElement !== standIn && standIn.isConnected : target === last?.element && canTake(target)) [last, standIn] = [null, null];
    });
  }, true);

  const settle = (): void => {
    waiting = false;
    if (!last || !document.hasFocus() || !isNowhere()) return;
    const { element, around, form, row } = last;
    if (element.isConnected && !standIn) {
      // A button that waits for its answer comes back, or goes with what it belongs to.
      if (canTake(element)) element.focus();
      if (canTake(element) || element.matches(':disabled')) return;
    }
    const places = around.filter((each) => each.isConnected);
    const fresh = came.filter((each) => each.isConnected);
    const closed = form !== null && !form.isConnected;
    const within = (found: Iterable<Element>): Element | undefined => {
      const all = [...found];
      for (const place of places) {
        const here = all.find((each) => place.contains(each));
        if (here) return here;
        if (place.matches('main, dialog')) return undefined;
      }
      return undefined;
    };
    const inFresh = (selector: string): HTMLElement[] => fresh.flatMap((each) => [...(each.matches(selector) ? [each] : []), ...each.querySelectorAll(selector)] as HTMLElement[]).filter(canTake);
    const opened = closed ? undefined : within(inFresh(WRITTEN));
    if (take(opened)) return;
    const again = inFresh(CONTROL);
    for (const { words } of [last, ...trail.filter((each) => !each.element.isConnected)]) if (words && take(again.find((each) => wordsOf(each) === words))) return;
    if (standIn?.isConnected) return;
    standIn = null;
    if (row && !row.element.isConnected && row.parent.isConnected) {
      const next = row.parent.children[Math.min(row.at, row.parent.children.length - 1)];
      const same = [...(next?.querySelectorAll<HTMLElement>(CONTROL) ?? [])].filter(canTake);
      if (take(same.find((each) => wordsOf(each) === last!.words) ?? same[0])) return;
    }
    for (const place of places) {
      for (const known of trail) if (known.element.isConnected && place.contains(known.element) && take(known.element)) return;
      const heading = [...place.querySelectorAll<HTMLElement>(HEADING)].find((each) => each.checkVisibility());
      if (heading && stand(heading)) return;
      if (place.matches('main') && stand(place as HTMLElement)) return;
    }
  };
  const stand = (at: HTMLElement): boolean => {
    if (!at.hasAttribute('tabindex')) at.tabIndex = -1;
    standIn = at;
    at.focus();
    return document.activeElement === at;
  };
  new MutationObserver((records) => {
    if (!last || !isNowhere()) return;
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) came.push(node);
    if (waiting) return;
    waiting = true;
    // After whoever drew it has led the keyboard somewhere.
    setTimeout(settle);
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
}

function placeOf(element: HTMLElement): Place {
  const around: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) around.push(at);
  const row = element.closest('li, tr, article');
  return {
    element, words: wordsOf(element), around, form: element.closest('form, dialog'),
    row: row?.parentElement ? { element: row, parent: row.parentElement, at: [...row.parentElement.children].indexOf(row) } : null,
  };
}

const wordsOf = (element: Element): string => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');

const canTake = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled') && element.checkVisibility();

/** Whether the keyboard is there now: what is behind a dialog cannot have it. */
function take(element: Element | undefined): boolean {
  (element as HTMLElement | undefined)?.focus();
  return element !== undefined && document.activeElement === element;
}
