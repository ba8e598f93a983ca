export interface LoadLimit {
  /** Lets one more request in, or does not: then it is to be turned away at once. Who is let in leaves once. */
  enter(): boolean;
  leave(): void;
  underWay(): number;
  /** How many may be under way now. */
  limit(): number;
  stop(): void;
}

/** Milliseconds by which the event loop may be late; then what is under way is more than this process can do. */
const LATE = 70;
const TICK = 50;
/** As many as keep the processor busy, so that little is lost by turning others away. */
const FEW = 24;

/**
 * How many requests may be under way; with 0 for `most` nobody is turned away. At most `most`: so many may wait for a slow subgraph, for that costs little. When the event loop is late the limit
 * falls quickly towards the few that the processor can serve in good time, and grows again when it no longer is.
 */
export function loadLimit(most: number): LoadLimit {
  let underWay = 0;
  let limit = most === 0 ? Infinity : most;
  let expected = performance.now() + TICK;
  const timer = setInterval(() => {
    const now = performance.now();
    const late = now - expected;
    expected = now + TICK;
    if (most === 0) return;
    if (late > LATE) limit = Math.max(Math.min(FEW, most), Math.floor(Math.min(limit, underWay) * 0.5));
    else if (limit < most) limit = Math.min(most, Math.ceil(limit * 1.1));
  }, TICK);
  timer.unref();
  return {
    enter() {
      if (underWay >= limit) return false;
      underWay += 1;
      return true;
    },
    leave() {
      underWay -= 1;
    },
    underWay: () => underWay,
    limit: () => limit,
    stop: () => clearInterval(timer),
  };
}
