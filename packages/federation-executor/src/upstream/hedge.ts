import type { UpstreamAnswer } from '../upstream';
import type { Policy } from './reach';

export interface HedgeOptions {
  /** The share of answers that come sooner than the time after which a second request is sent: 0.95. */
  percentile: number;
  /** Milliseconds before which none is sent, however quick the subgraph. */
  atLeast: number;
  /** Second requests for each request: 0.05 is one in twenty. */
  budget: number;
}

export const HEDGE: HedgeOptions = { percentile: 0.95, atLeast: 20, budget: 0.05 };

/** Times kept, and how many must be known before any hedge. */
const KNOWN = 100;
const ENOUGH = 20;

/** Sends a query that takes longer than most a second time, answers with whichever comes first, and ends the other. For subgraphs that run more than once. */
export function hedgeReads(options: Partial<HedgeOptions> = {}, now: () => number = () => performance.now()): Policy {
  const { percentile, atLeast, budget } = { ...HEDGE, ...options };
  return (send) => {
    const times: number[] = [];
    let count = 0;
    let usual = Infinity;
    let credit = 1;
    const note = (time: number): void => {
      times[count++ % KNOWN] = time;
      if (count % ENOUGH === 0) usual = [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * percentile)]!;
    };
    return (request) => {
      if (request.kind !== 'query') return send(request);
      credit = Math.min(10, credit + budget);
      const begun = now();
      return new Promise<UpstreamAnswer>((resolve, reject) => {
        const attempts: AbortController[] = [];
        let failed = 0;
        const leave = (): void => attempts.forEach((each) => each.abort());
        const end = (): void => {
          clearTimeout(timer);
          request.signal?.removeEventListener('abort', leave);
        };
        const attempt = (): void => {
          const own = new AbortController();
          attempts.push(own);
          send({ ...request, signal: own.signal }).then((answer) => {
            end();
            note(now() - begun);
            attempts.forEach((each) => each !== own && each.abort());
            resolve(answer);
          }, (error: unknown) => {
            failed += 1;
            if (failed < attempts.length) return;
            end();
            reject(error as Error);
          });
        };
        const timer = usual === Infinity ? undefined : setTimeout(() => {
          if (credit < 1 || request.signal?.aborted) return;
          credit -= 1;
          attempt();
        }, Math.max(usual, atLeast));
        request.signal?.addEventListener('abort', leave, { once: true });
        attempt();
        if (request.signal?.aborted) leave();
      });
    };
  };
}
