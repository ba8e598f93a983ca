import { limiter } from './serve-frame';

/** Milliseconds after the person's last key or press in the page within which a frame does not take the keyboard. */
const AT_WORK = 3_000;
/** … where no pointer is seen over the frame before it is pressed: a finger goes there at once. */
const AT_WORK_BY_FINGER = 500;
/** Times within ten seconds that a frame may try. */
const MOST_TRIES = 5;

/**
 * Leaves the keyboard with a person who works in the page when a frame takes it: what they write next would be the frame's to read. The person leads it there by Tab, or
 * with the pointer over the frame; who has paused, in whatever way, since reading aids leave no trace in the page. `stolen` hears of a frame that goes on trying. Answers what ends it.
 */
export function keepTyping(frame: HTMLIFrameElement, stolen: () => void): () => void {
  const ends = new AbortController();
  const heard = { capture: true, signal: ends.signal };
  const tries = limiter(MOST_TRIES);
  let place: HTMLElement | null = null;
  let worked = -Infinity;
  /** The person has just pressed Tab, and it has led to nothing in the page. */
  let leaving = false;

  addEventListener('keydown', ({ key }) => {
    worked = performance.now();
    leaving = key === 'Tab';
  }, heard);
  addEventListener('pointerdown', ({ pointerType }) => {
    if (pointerType !== 'touch') worked = performance.now();
    leaving = false;
  }, heard);
  addEventListener('focusin', ({ target }) => {
    if (target === frame || !(target instanceof HTMLElement)) return;
    place = target;
    leaving = false;
  }, heard);
  addEventListener('blur', ({ target }) => {
    if (target !== window || document.activeElement !== frame || leaving || frame.matches(':hover')) return;
    if (performance.now() - worked > (matchMedia('(hover: none)').matches ? AT_WORK_BY_FINGER : AT_WORK)) return;
    const back = place?.isConnected ? place : document.querySelector<HTMLElement>('main');
    // When the browser has done: what is led back meanwhile is so in name only.
    setTimeout(() => back?.focus({ preventScroll: true }));
    if (!tries()) stolen();
  }, heard);
  return () => ends.abort();
}
