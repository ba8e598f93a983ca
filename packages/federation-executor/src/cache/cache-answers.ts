import { parse } from 'graphql';
import { keepLatest } from '../keep-latest';
import type { Upstream, UpstreamAnswer, UpstreamRequest } from '../upstream';
import type { AnswerStore } from './answer-store';
import { freshnessOfAnswer, lower, queryIn, variablesIn, type Answered, type Asked, type Caching, type Told } from './asked';
import { NEVER } from './cache-control';
import { askEntities } from './cache-entities';
import type { CacheRules } from './cache-rules';
import { look } from './kept-answers';
import { queryPolicy, type QueryPolicy } from './query-policy';
import { EVERYTHING, MUTATED, mutatedIn, tagsOf } from './tags';

export interface CacheOptions {
  store: AnswerStore;
  /** Null: nothing is used again, and nothing kept. */
  caching: (request: UpstreamRequest) => Caching | null;
  /** Told of each thing that may be kept, whether it was at hand. */
  told?: Told;
  now?: () => number;
}

/**
 * Uses answers of subgraphs to queries again: of the root a whole answer, of entities each by itself. An answer is kept where the supergraph's `@cacheControl` lets it be and
 * the subgraph says so in `Cache-Control` too, for the shorter of both and for everybody only where both are public. One with errors is not kept. What is kept of a type or field is forgotten at an event
 * that it is `@changedBy`; what a subgraph has answered, after a mutation of its. The upstream must hand on the header `cache-control`.
 */
export function cacheAnswers(upstream: Upstream, { store, caching: cachingOf, told, now = Date.now }: CacheOptions): Upstream {
  const policies = new WeakMap<CacheRules, ReturnType<typeof policiesOf>>();
  const policyOf = (rules: CacheRules, query: string): QueryPolicy => {
    let known = policies.get(rules);
    if (!known) policies.set(rules, (known = policiesOf(rules)));
    return known(query);
  };
  return {
    async send(request) {
      if (request.kind !== 'query') {
        try {
          return await upstream.send(request);
        } finally {
          await store.change([MUTATED, mutatedIn(request.subgraph)]);
        }
      }
      const caching = cachingOf(request);
      if (!caching) return upstream.send(request);
      const { query, end } = queryIn(request.body);
      const policy = policyOf(caching.rules, query);
      if (policy.fields.every((each) => each.policy.seconds === 0)) return passed(caching.answered, upstream.send(request));
      const asked: Asked = { request, policy, caching, variables: variablesIn(request.body, end), tags: [EVERYTHING, mutatedIn(request.subgraph)] };
      if (policy.fields.every(({ list }) => list !== null)) return askEntities(asked, upstream, store, now, told);
      return policy.policy.seconds === 0 ? passed(caching.answered, upstream.send(request)) : askRoot(asked, upstream, store, now, told);
    },
    close: () => upstream.close(),
  };
}

async function askRoot({ request, policy, caching, tags }: Asked, upstream: Upstream, store: AnswerStore, now: () => number, told: Told | undefined): Promise<UpstreamAnswer> {
  const { found, keep } = await look(store, caching, [{ question: `${request.subgraph}\n${request.body}`, policy: policy.policy, tags: [...tags, ...tagsOf(policy.changed)] }], now);
  const [known] = found;
  told?.(known ? 'hit' : 'miss');
  if (known) {
    lower(caching.answered, known.freshness);
    return { bytes: known.bytes };
  }
  const answer = await upstream.send(request);
  const freshness = freshnessOfAnswer(answer, policy.policy);
  lower(caching.answered, freshness);
  if ('bytes' in answer) await keep([{ at: 0, bytes: answer.bytes, freshness }]);
  return answer;
}

function passed(answered: Answered, answer: Promise<UpstreamAnswer>): Promise<UpstreamAnswer> {
  lower(answered, NEVER);
  return answer;
}

/** A gateway sends the same few hundred queries. */
function policiesOf(rules: CacheRules): (query: string) => QueryPolicy {
  const known = keepLatest<QueryPolicy>(1_000);
  return (query) => {
    let policy = known.get(query);
    if (!policy) known.set(query, (policy = queryPolicy(rules, parse(JSON.parse(query) as string, { noLocation: true }))));
    return policy;
  };
}
