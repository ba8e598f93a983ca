/** Whether it is worth waiting for somebody who has fallen silent. */
export interface Patience {
  /** May one ask now? After a rest everybody may, until the next silence: one request often asks several times. */
  try(): boolean;
  answered(): void;
  /** Asked, and no answer came in time. */
  silent(): void;
}

/** Loses patience after `silences` in a row, for `rest` milliseconds. */
export function patienceWith(silences: number, rest: number, now: () => number = Date.now): Patience {
  let inARow = 0;
  let restUntil = 0;
  return {
    try: () => inARow < silences || now() >= restUntil,
    answered() {
      inARow = 0;
    },
    silent() {
      inARow += 1;
      restUntil = now() + rest;
    },
  };
}
