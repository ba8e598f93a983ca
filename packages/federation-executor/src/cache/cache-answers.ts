import { createHash } from 'node:crypto';
import type { Upstream, UpstreamAnswer, UpstreamRequest } from '../upstream';
import { freshnessOf } from './cache-control';
import type { AnswerStore } from './memory-store';

export interface CacheOptions {
  store: AnswerStore;
  /** Everything of the caller that may decide what a subgraph answers: equal text, equal answer. */
  viewer: (request: UpstreamRequest) => string;
  /** Told of each query, whether its answer was at hand. */
  told?: (outcome: 'hit' | 'miss') => void;
}

/**
 * Uses answers of subgraphs to queries (root fields and entities) again for as long as their `Cache-Control` says: `public` ones for everybody, `private` ones
 * for the same viewer alone. One that says nothing, or has errors, is not kept. The upstream must hand on the header `cache-control`. A mutation makes
 * everything kept be forgotten, when it begins to take effect and when it has.
 */
export function cacheAnswers(upstream: Upstream, { store, viewer, told }: CacheOptions): Upstream {
  return {
    async send(request) {
      if (request.kind !== 'query') {
        try {
          return await upstream.send(request);
        } finally {
          await store.forget();
        }
      }
      // Asked for before the answer: what happens meanwhile makes it one of the time before.
      const generation = await store.generation();
      const open = keyOf(generation, '', request);
      const own = keyOf(generation, viewer(request), request);
      const bytes = (await store.get(open)) ?? (await store.get(own));
      told?.(bytes ? 'hit' : 'miss');
      if (bytes) return { bytes };
      const answer = await upstream.send(request);
      const fresh = freshnessOf(answer.headers?.['cache-control']);
      if (fresh && isGood(answer)) await store.set(fresh.scope === 'public' ? open : own, answer.bytes, fresh.seconds);
      return answer;
    },
    close: () => upstream.close(),
  };
}

function keyOf(generation: string, viewer: string, { subgraph, body }: UpstreamRequest): string {
  return createHash('sha256').update(`${generation}\n${subgraph}\n${viewer}\n`).update(body).digest('base64url');
}

/** Whether it is bytes with no errors; a text that speaks of errors elsewhere is taken for one with. */
function isGood(answer: UpstreamAnswer): answer is UpstreamAnswer & { bytes: Buffer } {
  return 'bytes' in answer && !answer.bytes.includes('"errors"');
}
