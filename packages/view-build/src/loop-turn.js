/** Milliseconds that a view may spend in loops without letting the page do anything else. */
const MOST = 3_000;
/** Turns from one look at the clock to the next. */
const TURNS = 64;
/** Milliseconds that count at most between two looks: a processor that was elsewhere, or work that is no loop, is nobody's fault. */
const STEP = 16;

let turns = 0;
/** When the last look was; 0 when the page has had its turn since. */
let last = 0;
let spent = 0;

/** Ends a loop that never does, by an error, so that the portal's page goes on; the portal hears whose it was. */
export function loopTurn() {
  if ((turns = (turns + 1) % TURNS) !== 0) return;
  const now = performance.now();
  if (last === 0) {
    setTimeout(() => {
      last = spent = 0;
    });
  } else spent += Math.min(now - last, STEP);
  last = now;
  if (spent > MOST) {
    spent = 0;
    setTimeout(() => dispatchEvent(new CustomEvent('samlar-endless-loop', { detail: SAMLAR_CONTAINER })));
    throw new Error(`a loop of the view ran for more than ${MOST / 1000} s`);
  }
}
