import { SubgraphUnavailable, type Fault, type UpstreamAnswer, type UpstreamRequest } from '../upstream';
import { pause } from './pause';
import type { Policy } from './reach';

export interface RetryOptions {
  /** Attempts more, at most, for one query. */
  attempts: number;
  /** How many retries there may be for each request sent: 0.1 is one in ten. */
  budget: number;
  /** Retries that may be made at once after a quiet time. */
  reserve: number;
  /** Milliseconds waited at most before the first retry; twice that before the next … The wait itself is random. */
  spread: number;
}

export const RETRY: RetryOptions = { attempts: 1, budget: 0.1, reserve: 10, spread: 50 };

/** What may be otherwise a moment later. Not what took too long: asking again would make it longer, and worse. */
const PASSING: ReadonlySet<Fault> = new Set<Fault>(['refused', 'dropped', 'truncated', 'failing']);

/** Sends a query again when its subgraph was out of reach for a moment. Never a mutation, and never more than the budget: a subgraph in trouble is not asked twice as much. */
export function retryReads(options: Partial<RetryOptions> = {}, random: () => number = Math.random): Policy {
  const { attempts, budget, reserve, spread } = { ...RETRY, ...options };
  return (send) => {
    let credit = reserve;
    const attempt = (request: UpstreamRequest, before: number): Promise<UpstreamAnswer> => send(request).catch(async (error: unknown) => {
      const passing = error instanceof SubgraphUnavailable && PASSING.has(error.fault);
      if (!passing || request.kind !== 'query' || before >= attempts || credit < 1) throw error;
      credit -= 1;
      await pause(random() * spread * 2 ** before, request.signal);
      if (request.signal?.aborted) throw error;
      return attempt(request, before + 1);
    });
    return (request) => {
      credit = Math.min(reserve, credit + budget);
      return attempt(request, 0);
    };
  };
}
