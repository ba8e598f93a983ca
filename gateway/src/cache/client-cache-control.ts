import type { Answered } from '@samlar/federation-executor/cache/asked';
import type { Contract } from '../compose/contracts';

/**
 * How long a client, or what stands between, may use an answer again: as long as the shortest-lived of what it is made of. Of a portal never for others: it opens by a
 * session. Whoever asks the open contract is one and the same to it, so there all is for everybody.
 */
export function clientCacheControl(contract: Contract, { freshness }: Answered, status: number, text: string): string {
  if (status !== 200 || !freshness || freshness.seconds <= 0 || text.includes('"errors"')) return 'no-store';
  return `max-age=${freshness.seconds}, ${contract === 'research' ? 'public' : 'private'}`;
}
