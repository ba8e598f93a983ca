import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { hasAmbiguousAlias } from './aliases';
import { chainedRequirements, type Apart } from './chained-requirements';
import { withKindsBelow } from './kinds-below';
import { loadPrepared } from './load-supergraph';
import { refuseUncovered } from './plan-coverage';
import type { NormalisedOperation } from './planned-operation';
import { plannerFields } from './planner-fields';
import { withoutPresence } from './presence';
import { prepareSupergraph, type PreparedSupergraph } from './prepare-supergraph';
import type { Separated } from './required-fields';
import { together } from './requirements-apart';
import { restorePlan } from './restore-plan';

export type BuildPlan = (operation: Pick<NormalisedOperation, 'text'>, labels: ReadonlySet<string>) => QueryPlan;

export interface Planning {
  /** Asks a subgraph for the objects of those types alone that select the field there, in lists of an interface or union: fewer representations, for now and then a fetch more. */
  typeConditionedFetching?: boolean;
}

/** A planner over one supergraph, in this thread. What it returns throws a `GraphQLError` for an operation that cannot be planned. */
export function planBuilder(supergraphSdl: string, planning: Planning = {}): BuildPlan {
  const document = parse(supergraphSdl, { noLocation: true });
  const prepared = prepareSupergraph(document);
  const usual = planOver(prepared, planning);
  const asksFor = plannerFields(prepared.supergraph, usual.apiSchema);
  const chained = chainedRequirements(document);
  // Each costs the subgraphs something more: for the rare operation that needs it, and made when the first one comes.
  const others = new Map<string, ReturnType<typeof planOver> | null>();
  const other = (separated: Separated, apart: Apart | 'copies' | null): ReturnType<typeof planOver> | null => {
    const key = `${separated} ${apart}`;
    const known = others.get(key);
    if (known !== undefined) return known;
    const supergraph = apart === null || apart === 'copies' ? document : chained.apart(apart);
    const made = supergraph && planOver(prepareSupergraph(supergraph, separated, apart === 'copies'), planning);
    others.set(key, made);
    return made;
  };
  /** The first of the plans that asks for nothing too early: apart costs more fetches, and the planner does not manage all of them. */
  const inOrder = (operation: DocumentNode, labels: ReadonlySet<string>, separated: Separated): QueryPlan => {
    let failed: unknown;
    let tooEarly: string | null = null;
    for (const which of [null, 'chained', 'all', 'copies'] as const) {
      try {
        const planner = which === null && separated !== 'all' ? usual : other(which === 'copies' ? 'all' : separated, which);
        if (planner === null) break;
        const made = planner.plan(operation, labels);
        const plan = which === null ? made : together(made);
        const asked = chained.askedTooEarly(plan);
        if (asked === null) return plan;
        tooEarly ??= asked;
      } catch (error) {
        failed ??= error;
      }
    }
    if (tooEarly === null) throw failed;
    throw new GraphQLError(`The operation cannot be planned: ${tooEarly} would be asked for before what it requires is known. Ask for it in an operation of its own, or by a shorter way.`, { extensions: { code: 'QUERY_PLANNING_FAILED' } });
  };
  return ({ text }, labels) => {
    try {
      const operation = parse(text, { noLocation: true });
      const separated: Separated = hasAmbiguousAlias(operation, usual.apiSchema, asksFor) ? 'all' : 'with arguments';
      return inOrder(operation, labels, separated);
    } catch (error) {
      throw error instanceof GraphQLError ? error : new GraphQLError(`The operation cannot be planned: ${(error as Error).message}`, { originalError: error as Error, extensions: { code: 'QUERY_PLANNING_FAILED' } });
    }
  };
}

function planOver(prepared: PreparedSupergraph, { typeConditionedFetching = false }: Planning) {
  const supergraph = loadPrepared(prepared);
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { incrementalDelivery: { enableDefer: true }, typeConditionedFetching });
  const build = (document: DocumentNode, labels: ReadonlySet<string>): QueryPlan =>
    planner.buildQueryPlan(operationFromDocument(apiSchema, document, { validate: false }), { overrideConditions: new Map([...labels].map((label) => [label, true])) });
  const plannerSchema = apiSchema.toGraphQLJSSchema({ includeDefer: true });
  return {
    apiSchema: plannerSchema,
    plan(client: DocumentNode, labels: ReadonlySet<string>): QueryPlan {
      const document = prepared.conditions.guided(client, plannerSchema);
      let plan: QueryPlan;
      try {
        plan = build(withKindsBelow(document, plannerSchema), labels);
      } catch {
        plan = build(withoutPresence(document) ?? document, labels);
      }
      refuseUncovered(document, plan);
      return prepared.possible(restorePlan(prepared.withKeys(prepared.conditions.restored(plan)), prepared.required));
    },
  };
}
