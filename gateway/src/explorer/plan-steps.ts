import type { PlanNode, QueryPlan, QueryPlanSelectionNode, SubscriptionNode } from '@apollo/query-planner';
import type { PlanFetch, PlanStep } from '@samlar/view-contract/query-plan';
import { parse, print } from 'graphql';

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
