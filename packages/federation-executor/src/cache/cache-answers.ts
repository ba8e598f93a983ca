import { parse } from 'graphql';
import { keepLatest } from '../keep-latest';
import type { Upstream, UpstreamAnswer, UpstreamRequest } from '../upstream';
import type { AnswerStore } from './answer-store';
import { freshnessOf, NEVER, stricter, type Freshness } from './cache-control';
import { askEntities } from './cache-entities';
import type { CacheRules } from './cache-rules';
import { look, type Callers } from './kept-answers';
import { queryPolicy, type QueryPolicy } from './query-policy';
import { EVERYTHING, MUTATED, mutatedIn, tagsOf } from './tags';

/** How fresh the answers of subgraphs were of which a client's is made; null: none was asked. */
export interface Answered {
  freshness: Freshness | null;
}

/** What the cache needs to know of one client's request. */
export interface Caching extends Callers {
  /** Of the supergraph that the request runs on. */
  rules: CacheRules;
  /** Lowered by every answer that is used. */
  answered: Answered;
}

export interface CacheOptions {
  store: AnswerStore;
  /** Null: nothing is used again, and nothing kept. */
  caching: (request: UpstreamRequest) => Caching | null;
  /** Told of each thing that may be kept, whether it was at hand. */
  told?: (outcome: 'hit' | 'miss') => void;
  now?: () => number;
}

/** A query that is sent to a subgraph, its policy known. */
export interface Asked {
  request: UpstreamRequest;
  policy: QueryPolicy;
  caching: Caching;
  variables: Readonly<Record<string, unknown>>;
  /** Of everything this subgraph answers. */
  tags: readonly string[];
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

async function askRoot({ request, policy, caching, tags }: Asked, upstream: Upstream, store: AnswerStore, now: () => number, told: CacheOptions['told']): Promise<UpstreamAnswer> {
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

/** As fresh as both its own header and the schema have it; one that has errors not at all. A text that speaks of errors elsewhere is taken for one that has. */
export function freshnessOfAnswer(answer: UpstreamAnswer, policy: Freshness): Freshness {
  const said = freshnessOf(answer.headers?.['cache-control']);
  return said && 'bytes' in answer && !answer.bytes.includes('"errors"') ? stricter(said, policy) : NEVER;
}

export function lower(answered: Answered, freshness: Freshness): void {
  answered.freshness = answered.freshness ? stricter(answered.freshness, freshness) : freshness;
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

const START = '{"query":';
const VARIABLES = ',"variables":';

/** The query of a body as it is written there, and where it ends. Inside the query's text every quotation mark has a backslash before it. */
function queryIn(body: string): { query: string; end: number } {
  const variables = body.indexOf(`"${VARIABLES}{`, START.length);
  const end = variables < 0 ? body.length - 1 : variables + 1;
  return { query: body.slice(START.length, end), end };
}

function variablesIn(body: string, end: number): Record<string, unknown> {
  return end === body.length - 1 ? {} : (JSON.parse(body.slice(end + VARIABLES.length, -1)) as Record<string, unknown>);
}

/** The body with other variables. */
export function withVariables({ body }: UpstreamRequest, variables: Readonly<Record<string, unknown>>): string {
  return `${body.slice(0, queryIn(body).end)}${VARIABLES}${JSON.stringify(variables)}}`;
}
