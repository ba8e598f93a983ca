/** The work was not done in time. */
export class OutOfTime extends Error {}

/**
 * Does the work, and aborts it after so many milliseconds or when `hungUp` aborts. With a timer of its own: what
 * `AbortSignal.any` and `AbortSignal.timeout` make together can be collected as garbage before it fires (seen on Node 20).
 * Rejects with OutOfTime, or with the reason of `hungUp`.
 */
export async function withinTime<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>, hungUp?: AbortSignal): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new OutOfTime(`no answer in ${milliseconds} ms`)), milliseconds);
  const leave = (): void => controller.abort(hungUp!.reason);
  if (hungUp?.aborted) leave();
  hungUp?.addEventListener('abort', leave, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    hungUp?.removeEventListener('abort', leave);
  }
}
