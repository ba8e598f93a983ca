import type { AnswerStore } from '@samlar/federation-executor/cache/answer-store';
import type { Caching } from '@samlar/federation-executor/cache/asked';
import { NEVER, stricter } from '@samlar/federation-executor/cache/cache-control';
import type { CacheRules } from '@samlar/federation-executor/cache/cache-rules';
import { look } from '@samlar/federation-executor/cache/kept-answers';
import { queryPolicy, type QueryPolicy } from '@samlar/federation-executor/cache/query-policy';
import { EVERYTHING, MUTATED, tagsOf } from '@samlar/federation-executor/cache/tags';
import type { ExecutionAnswer } from '@samlar/federation-executor/executor';
import { print } from 'graphql';
import type { GraphContext } from '../graph/graph-context';
import { rememberedOf, type Exchange } from '../steps/step';

/** Where a graph's answers are kept, and what of them. */
export interface GraphCache {
  rules: CacheRules;
  store: AnswerStore;
}

/** Of whom a kept answer may be told: a public one of all who ask this contract, any other of whoever has the same rights and is the same person. */
export function cachingOf({ rules }: GraphCache, { contract, viewer, answered = { freshness: null } }: GraphContext): Caching {
  return { rules, everybody: contract, viewer: `${contract} ${JSON.stringify(viewer)}`, answered };
}

const policyOf = rememberedOf(1, (graph, document): { policy: QueryPolicy; text: string } | null => {
  const policy = queryPolicy(graph.cache!.rules, document);
  return policy.policy.seconds > 0 ? { policy, text: print(document) } : null;
});

/**
 * The answer to a query that may be kept as a whole, or `run`. What the caller may not see has been taken out of the document by now, so that callers with other rights
 * ask another question.
 */
export async function keptAnswer({ graph, document, variables }: Exchange, caching: Caching, run: () => Promise<ExecutionAnswer>): Promise<ExecutionAnswer> {
  const kept = policyOf(graph, document, '');
  if (!kept) return run();
  const { policy, changed } = kept.policy;
  const looked = await look(graph.cache!.store, caching, [{ question: `answer\n${kept.text}\n${JSON.stringify(variables)}`, policy, tags: [EVERYTHING, MUTATED, ...tagsOf(changed)] }], Date.now);
  const found = looked.found[0];
  graph.telemetry.metrics?.cache('answer', found ? 'hit' : 'miss');
  if (found) {
    caching.answered.freshness = found.freshness;
    return { data: [found.bytes], errors: [], extensions: null };
  }
  const answer = await run();
  if (answer.data !== null && answer.errors.length === 0 && answer.extensions === null) {
    await looked.keep([{ at: 0, bytes: Buffer.concat(answer.data.map((each) => Buffer.from(each))), freshness: stricter(caching.answered.freshness ?? NEVER, policy) }]);
  }
  return answer;
}
