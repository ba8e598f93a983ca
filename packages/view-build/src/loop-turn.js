/** Milliseconds that a view may compute without letting the page do anything else. */
const MOST = 3_000;
/** Turns from one look at the clock to the next. */
const TURNS = 64;

let turns = 0;
/** When the first look of this stretch of work was; 0 when the page has had its turn since. */
let since = 0;

/** Ends a loop that never does, by an error, so that the portal's page goes on; the portal hears whose it was. */
export function loopTurn() {
  if ((turns = (turns + 1) % TURNS) !== 0) return;
  const now = performance.now();
  if (since === 0) {
    since = now;
    setTimeout(() => {
      since = 0;
    });
  } else if (now - since > MOST) {
    since = now;
    setTimeout(() => dispatchEvent(new CustomEvent('samlar-endless-loop', { detail: SAMLAR_CONTAINER })));
    throw new Error(`a loop of the view ran for more than ${MOST / 1000} s`);
  }
}
