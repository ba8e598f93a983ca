import type { UpstreamAnswer, UpstreamRequest } from '../upstream';
import { freshnessOf, NEVER, stricter, type Freshness } from './cache-control';
import type { CacheRules } from './cache-rules';
import type { Callers } from './kept-answers';
import type { QueryPolicy } from './query-policy';

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

export type Told = (outcome: 'hit' | 'miss') => void;

/** A query that is sent to a subgraph, its policy known. */
export interface Asked {
  request: UpstreamRequest;
  policy: QueryPolicy;
  caching: Caching;
  variables: Readonly<Record<string, unknown>>;
  /** Of everything this subgraph answers. */
  tags: readonly string[];
}

/** As fresh as both its own header and the schema have it; one that has errors not at all. A text that speaks of errors elsewhere is taken for one that has. */
export function freshnessOfAnswer(answer: UpstreamAnswer, policy: Freshness): Freshness {
  const said = freshnessOf(answer.headers?.['cache-control']);
  return said && 'bytes' in answer && !answer.bytes.includes('"errors"') ? stricter(said, policy) : NEVER;
}

export function lower(answered: Answered, freshness: Freshness): void {
  answered.freshness = answered.freshness ? stricter(answered.freshness, freshness) : freshness;
}

const START = '{"query":';
const VARIABLES = ',"variables":';

/** The query of a body as it is written there, and where it ends. Inside the query's text every quotation mark has a backslash before it. */
export function queryIn(body: string): { query: string; end: number } {
  const variables = body.indexOf(`"${VARIABLES}{`, START.length);
  const end = variables < 0 ? body.length - 1 : variables + 1;
  return { query: body.slice(START.length, end), end };
}

export function variablesIn(body: string, end: number): Record<string, unknown> {
  return end === body.length - 1 ? {} : (JSON.parse(body.slice(end + VARIABLES.length, -1)) as Record<string, unknown>);
}

/** The body with other variables. */
export function withVariables({ body }: UpstreamRequest, variables: Readonly<Record<string, unknown>>): string {
  return `${body.slice(0, queryIn(body).end)}${VARIABLES}${JSON.stringify(variables)}}`;
}
