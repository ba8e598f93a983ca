import { SubgraphUnavailable, type SubgraphValue, type UpstreamAnswer } from '../upstream';
import type { Reach } from './reach';

/**
 * A subgraph in this process: from the body as it would be sent and the headers as they would be forwarded (name, value, name,
 * value …) to the value that it would send as JSON. Each call answers a new value. Answers null where the server would refuse the
 * caller (401); a rejection counts as a subgraph that does not answer.
 */
export type Serve = (body: string, headers: readonly string[], signal: AbortSignal | undefined) => Promise<SubgraphValue | null>;

export interface InProcessOptions {
  /** Milliseconds until a query is no longer waited for. */
  timeout: number;
  mutationTimeout: number;
}

export const IN_PROCESS: InProcessOptions = { timeout: 5_000, mutationTimeout: 30_000 };

/** One subgraph with no HTTP between. Bounded in time as far as one process can be: it is no longer waited for, but not stopped. */
export function inProcessReach(subgraph: string, serve: Serve, options: Partial<InProcessOptions> = {}): Reach {
  const { timeout, mutationTimeout } = { ...IN_PROCESS, ...options };
  const waiting = new Set<Promise<unknown>>();
  return {
    send({ body, kind, headers, tracing, signal }) {
      const answer = new Promise<UpstreamAnswer>((resolve, reject) => {
        const time = kind === 'mutation' ? mutationTimeout : timeout;
        const end = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', leave);
        };
        const fail = (error: SubgraphUnavailable): void => {
          end();
          reject(error);
        };
        const leave = (): void => fail(new SubgraphUnavailable(subgraph, 'nobody waits for it any more', 'abandoned'));
        const timer = setTimeout(() => fail(new SubgraphUnavailable(subgraph, `no answer in ${time} ms`, 'late')), time);
        if (signal?.aborted) return leave();
        signal?.addEventListener('abort', leave, { once: true });
        const served = async () => serve(body, [...(headers ?? []), ...(tracing ?? [])], signal);
        served().then((value) => {
          if (value === null) return fail(new SubgraphUnavailable(subgraph, 'it refused the caller', 'failing'));
          end();
          resolve({ value });
        }, () => fail(new SubgraphUnavailable(subgraph, 'it threw', 'failing')));
      });
      const forget = (): void => void waiting.delete(answer);
      waiting.add(answer);
      answer.then(forget, forget);
      return answer;
    },
    async close() {
      await Promise.allSettled(waiting);
    },
  };
}
