import type { PlanNode, QueryPlan, QueryPlanSelectionNode, SubscriptionNode } from '@apollo/query-planner';
import { parse, print } from 'graphql';

/** A query plan as people look at it. Steps of `sequence` wait for the one before, those of `parallel` do not. */
export type PlanStep =
  | { kind: 'sequence' | 'parallel'; steps: PlanStep[] }
  /** By a variable of `@skip` or `@include`. */
  | { kind: 'condition'; variable: string; steps: PlanStep[]; otherwise: PlanStep[] }
  | PlanFetch;

export interface PlanFetch {
  kind: 'fetch';
  subgraph: string;
  /** What the subgraph is asked, without values. */
  document: string;
  /** Response names that lead to where its answer belongs; `@` is each of a list. Empty at the root. */
  at: string[];
  /** Types of the things it asks on from; empty at the root. */
  entities: string[];
  /** When a run asked it; null where none did. */
  run: FetchRun | null;
}

export interface FetchRun {
  /** Milliseconds from the beginning of the run, and to the whole answer. */
  began: number;
  milliseconds: number;
  /** Whether other fetches of the plan went with it in one request. */
  shared: boolean;
  /** Why there was no answer; null where there was one. */
  fault: string | null;
}

/** Null where nothing is fetched: the gateway answers introspection and `__typename` itself. */
export function planSteps({ node }: QueryPlan): PlanStep | null {
  return node ? stepOf(node, []) : null;
}

function stepOf(node: PlanNode | SubscriptionNode, at: readonly string[]): PlanStep {
  const steps = (nodes: readonly (PlanNode | undefined)[]): PlanStep[] => nodes.flatMap((each) => (each ? [stepOf(each, at)] : []));
  switch (node.kind) {
    case 'Sequence': return { kind: 'sequence', steps: steps(node.nodes) };
    case 'Parallel': return { kind: 'parallel', steps: steps(node.nodes) };
    case 'Flatten': return stepOf(node.node, [...at, ...node.path.map(String)]);
    case 'Condition': return { kind: 'condition', variable: node.condition, steps: steps([node.ifClause]), otherwise: steps([node.elseClause]) };
    case 'Defer': return { kind: 'sequence', steps: [...steps([node.primary.node]), ...steps(node.deferred.map((each) => each.node))] };
    case 'Subscription': return { kind: 'sequence', steps: [stepOf(node.primary, at), ...steps([node.rest])] };
    case 'Fetch':
      return {
        kind: 'fetch', subgraph: node.serviceName, document: print(parse(node.operation, { noLocation: true })), at: [...at], run: null,
        entities: (node.requires ?? []).flatMap((each: QueryPlanSelectionNode) => (each.kind === 'InlineFragment' && each.typeCondition ? [each.typeCondition] : [])),
      };
  }
}

/** Every fetch of a plan, in its order. */
export function fetchesOf(step: PlanStep | null): PlanFetch[] {
  if (!step) return [];
  if (step.kind === 'fetch') return [step];
  return [...step.steps, ...(step.kind === 'condition' ? step.otherwise : [])].flatMap(fetchesOf);
}
