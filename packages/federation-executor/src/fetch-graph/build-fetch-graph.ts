import type { QueryPlan } from '@apollo/query-planner';
import type { Fetch, FetchGraph } from './fetch-graph';
import { readPlan, type PlanTree } from './read-plan';

/** Throws a `GraphQLError` for what is not executed here. */
export function buildFetchGraph(plan: QueryPlan, conditions: Readonly<Record<string, boolean>>): FetchGraph {
  const tree = readPlan(plan, conditions);
  const fetches: Fetch[] = [];
  if (tree) place(tree, [], fetches);
  return { fetches };
}

/** Gives every fetch of a tree its place after `before`; answers which ones end it. */
function place(tree: PlanTree, before: readonly number[], fetches: Fetch[]): readonly number[] {
  if ('sequence' in tree) return tree.sequence.reduce((ends, each) => place(each, ends, fetches), before);
  if ('parallel' in tree) return tree.parallel.flatMap((each) => place(each, before, fetches));
  const { subgraph, kind, part } = tree.fetch;
  fetches.push({ id: fetches.length, subgraph, kind, parts: [part], after: before });
  return [fetches.length - 1];
}
