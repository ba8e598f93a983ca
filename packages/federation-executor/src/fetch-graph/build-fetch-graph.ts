import type { QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Shape } from '../compile/shape';
import { coalesce } from './coalesce';
import type { Fetch, FetchGraph } from './fetch-graph';
import { demandFetched } from './demand-fetched';
import { leaveOutIdle } from './leave-out-idle';
import { waitForNeeds } from './needs';
import { readPlan, type PlanTree } from './read-plan';

/** The plan with its conditions decided, in as few requests and as few waits as the client's answer (`shape`) allows. Throws a `GraphQLError` for what is not executed here. */
export function buildFetchGraph(plan: QueryPlan, conditions: Readonly<Record<string, boolean>>, shape: Shape, schema: GraphQLSchema): FetchGraph {
  const tree = readPlan(plan, conditions);
  if (!tree) return { fetches: [] };
  const fetches: Fetch[] = [];
  place(coalesce(tree), [], fetches);
  return { fetches: waitForNeeds(leaveOutIdle(demandFetched(fetches, conditions), shape, schema, conditions)) };
}

/** Gives every fetch of a tree its place after `before`; answers which ones end it. */
export function place(tree: PlanTree, before: readonly number[], fetches: Fetch[]): readonly number[] {
  if ('sequence' in tree) return tree.sequence.reduce((ends, each) => place(each, ends, fetches), before);
  if ('parallel' in tree) return tree.parallel.flatMap((each) => place(each, before, fetches));
  const { subgraph, kind, part } = tree.fetch;
  fetches.push({ id: fetches.length, subgraph, kind, part, after: before, stage: 0 });
  return [fetches.length - 1];
}
