export interface LoadLimit {
  /** Lets one more request in, or does not: then it is to be turned away at once. Who is let in begins when `begin` is called, and leaves once. */
  enter(begin: () => void): boolean;
  leave(): void;
  /** To be told of each connection that is accepted. */
  connected(): void;
  /** Let in and not left; those that have not begun are among them. */
  underWay(): number;
}

/** The clock, and the turns of the event loop. */
export interface Turns {
  /** Milliseconds. */
  now(): number;
  /** Runs it when the loop has looked anew for what has come. */
  next(run: () => void): void;
}

/** Milliseconds that a turn is to take at most. */
const TURN = 20;
/** Turns for which connections are accepted before more is begun, if one comes in each. */
const ACCEPTING = 64;
/** Milliseconds that the first in the queue may have waited, when there has been a queue for so many without a break; then it is too much. */
const PATIENCE = 50;
const SPELL = 1_000;
/** As many may wait however long it takes: a single long turn is not too much to do. */
const FEW = 24;

/**
 * At most `most` are under way; with 0 nobody is turned away. So many may wait for a slow subgraph, for that costs little. But they begin out of a queue, and when there
 * has been one for a while and the first in it has waited long it is too much, until the queue has been empty: then but few may wait. What comes in a burst is worked off.
 *
 * As many begin in a turn of the event loop as keep it short, and few while connections come, since node accepts one connection in a turn (libuv from 1.45): were all begun as
 * they come, turns would be long, and whoever is to be turned away would wait for seconds to be heard.
 */
export function loadLimit(most: number, { now, next }: Turns = { now: () => performance.now(), next: setImmediate }): LoadLimit {
  const waiting: { since: number; begin: () => void }[] = [];
  let underWay = 0;
  let tooMuch = false;
  /** Since when somebody has waited, without a break. */
  let busySince = 0;
  let connected = false;
  let accepting = 0;
  let atOnce = FEW;
  /** Since requests were last begun: a turn was long; as many were begun as were allowed. */
  let [long, full] = [false, false];
  /** When the turn right before this one was. */
  let before = Infinity;
  let scheduled = false;

  const schedule = (): void => {
    if (!scheduled) next(turn);
    scheduled = true;
  };
  const turn = (): void => {
    scheduled = false;
    const at = now();
    long ||= at - before > TURN;
    before = Infinity;
    if (waiting.length === 0) {
      tooMuch = false;
      return;
    }
    before = at;
    // One turn more than there is to begin: it tells how long the last took, and that nobody waits.
    schedule();
    const oneCame = connected;
    connected = false;
    if (oneCame && accepting-- > 0) return;
    accepting = ACCEPTING;
    if (long) atOnce = Math.max(1, atOnce >> 1);
    else if (full) atOnce = Math.min(FEW, atOnce + 1);
    [long, full] = [false, waiting.length >= atOnce];
    for (const { begin } of waiting.splice(0, atOnce)) begin();
  };
  return {
    enter(begin) {
      if (most > 0) {
        const since = now();
        if (!scheduled) busySince = since;
        if (underWay >= most || (waiting.length >= FEW && (tooMuch ||= since - busySince > SPELL && since - waiting[0]!.since > PATIENCE))) return false;
        waiting.push({ since, begin });
        schedule();
      } else begin();
      underWay += 1;
      return true;
    },
    leave() {
      underWay -= 1;
    },
    connected() {
      connected = true;
    },
    underWay: () => underWay,
  };
}
