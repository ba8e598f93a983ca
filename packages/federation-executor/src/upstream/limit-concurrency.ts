import { SubgraphUnavailable, type UpstreamAnswer } from '../upstream';
import type { Policy } from './reach';

export interface ConcurrencyOptions {
  /** Requests under way at once. */
  concurrent: number;
  /** Requests that wait for their turn; one more is refused at once. */
  queue: number;
  /** Milliseconds one waits at most. */
  wait: number;
}

export const CONCURRENCY: ConcurrencyOptions = { concurrent: 128, queue: 256, wait: 1_000 };

/**
 * So many requests at a time to one subgraph, a few waiting in order, the others refused at once: a slow subgraph does not fill the
 * gateway. (cockatiel's bulkhead was tried: a waiting request that is aborted takes the turn with it.)
 */
export function limitConcurrency(options: Partial<ConcurrencyOptions> = {}): Policy {
  const { concurrent, queue, wait } = { ...CONCURRENCY, ...options };
  return (send) => {
    let running = 0;
    const waiting = new Set<() => void>();
    const next = (): void => {
      const [first] = waiting;
      if (first) first(); // the turn passes on: `running` stays
      else running -= 1;
    };
    const ended = (answer: UpstreamAnswer): UpstreamAnswer => {
      next();
      return answer;
    };
    const failed = (error: unknown): never => {
      next();
      throw error;
    };
    return (request) => {
      const go = (): Promise<UpstreamAnswer> => send(request).then(ended, failed);
      if (running < concurrent) {
        running += 1;
        return go();
      }
      const busy = (reason: string) => new SubgraphUnavailable(request.subgraph, reason, 'busy');
      if (waiting.size >= queue) return Promise.reject(busy(`${concurrent} requests are under way and ${queue} wait`));
      const { signal } = request;
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          waiting.delete(turn);
          clearTimeout(timer);
          signal?.removeEventListener('abort', left);
        };
        const turn = (): void => {
          leave();
          go().then(resolve, reject);
        };
        const left = (): void => {
          leave();
          reject(new SubgraphUnavailable(request.subgraph, 'nobody waits for it any more', 'abandoned'));
        };
        const timer = setTimeout(() => {
          leave();
          reject(busy(`no turn in ${wait} ms`));
        }, wait);
        if (signal?.aborted) return left();
        signal?.addEventListener('abort', left, { once: true });
        waiting.add(turn);
      });
    };
  };
}
