import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { GraphQLError, parse } from 'graphql';
import { loadPrepared } from './load-supergraph';
import type { NormalisedOperation } from './planned-operation';
import { prepareSupergraph } from './prepare-supergraph';
import { restorePlan } from './restore-plan';

export type BuildPlan = (operation: Pick<NormalisedOperation, 'text'>, labels: ReadonlySet<string>) => QueryPlan;

/** A planner over one supergraph, in this thread. What it returns throws a `GraphQLError` for an operation that cannot be planned. */
export function planBuilder(supergraphSdl: string): BuildPlan {
  const prepared = prepareSupergraph(supergraphSdl);
  const supergraph = loadPrepared(prepared);
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { incrementalDelivery: { enableDefer: true } });
  return ({ text }, labels) => {
    try {
      const operation = operationFromDocument(apiSchema, parse(text, { noLocation: true }), { validate: false });
      const plan = planner.buildQueryPlan(operation, { overrideConditions: new Map([...labels].map((label) => [label, true])) });
      return restorePlan(plan, prepared.required);
    } catch (error) {
      throw error instanceof GraphQLError ? error : new GraphQLError(`The operation cannot be planned: ${(error as Error).message}`, { originalError: error as Error, extensions: { code: 'QUERY_PLANNING_FAILED' } });
    }
  };
}
