import { Kind, parse, print, stripIgnoredCharacters, type FieldNode } from 'graphql';
import type { PlanStep } from '@samlar/view-contract/query-plan';
import { fetchesOf } from './plan-steps';

/** A request that a run made to a subgraph. */
export interface WatchedRequest {
  subgraph: string;
  /** `{"query":…,"variables":…}` as it was sent. */
  body: string;
  /** Milliseconds from the beginning of the run, and to the whole answer. */
  began: number;
  milliseconds: number;
  /** Why there was no answer; null where there was one. */
  fault: string | null;
}

/** Tells each fetch of a plan of the request that asked for what it asks for; the executor sends some together, under names of its own. */
export function timeFetches(plan: PlanStep | null, requests: readonly WatchedRequest[]): void {
  const sent = requests.map((request) => ({ ...request, asks: asksOf((JSON.parse(request.body) as { query: string }).query) }));
  for (const fetch of fetchesOf(plan)) {
    const [wanted] = asksOf(fetch.document);
    const request = sent.find(({ subgraph, asks }) => subgraph === fetch.subgraph && asks.includes(wanted!));
    if (request) fetch.run = { began: request.began, milliseconds: request.milliseconds, shared: request.asks.length > 1, fault: request.fault };
  }
}

/** What a request asks for, without names of variables for entities: one text for each list of entities, or one for the root. */
function asksOf(query: string): string[] {
  return parse(query, { noLocation: true }).definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return [];
    const entities = node.selectionSet.selections.filter((each): each is FieldNode => each.kind === Kind.FIELD && each.name.value === '_entities');
    return (entities.length > 0 ? entities.map(({ selectionSet }) => selectionSet!) : [node.selectionSet]).map((each) => stripIgnoredCharacters(print(each)));
  });
}
