import { setMaxListeners } from 'node:events';

export interface Deadline {
  /** Aborts after the time, or with `hungUp`. */
  signal: AbortSignal;
  /** To be called when the answer is there: takes the timer away. */
  over(): void;
}

/**
 * The time a client's request has as a whole, for all it asks of subgraphs. With a timer of its own: what `AbortSignal.any` and
 * `AbortSignal.timeout` make together can be collected as garbage before it fires (seen on Node 20).
 */
export function deadline(milliseconds: number, hungUp?: AbortSignal): Deadline {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // each request to a subgraph listens; more than ten are no leak
  const timer = setTimeout(() => controller.abort(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  const leave = (): void => controller.abort(hungUp!.reason);
  if (hungUp?.aborted) leave();
  hungUp?.addEventListener('abort', leave, { once: true });
  return {
    signal: controller.signal,
    over() {
      clearTimeout(timer);
      hungUp?.removeEventListener('abort', leave);
    },
  };
}
