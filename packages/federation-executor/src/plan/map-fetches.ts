import type { DeferNode, FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** A plan in which each fetch has given place to one or several that may run at the same time. */
export function mapFetches(plan: QueryPlan, change: (fetch: FetchNode) => readonly FetchNode[]): QueryPlan {
  const parts = new Map<string, string[]>();

  const fetches = (fetch: FetchNode): FetchNode[] => {
    const changed = change(fetch);
    if (fetch.id === undefined || changed.length < 2) return [...changed];
    const named = changed.map((each, n) => (n === 0 ? each : { ...each, id: `${fetch.id}_${n}` }));
    parts.set(fetch.id, named.map((each) => each.id!));
    return named;
  };

  const defer = ({ primary, deferred }: DeferNode): DeferNode => {
    const main = { ...primary, ...(primary.node && { node: map(primary.node) }) };
    return {
      kind: 'Defer',
      primary: main,
      deferred: deferred.map((each) => ({
        ...each,
        depends: each.depends.flatMap((depend) => (parts.get(depend.id) ?? [depend.id]).map((id) => ({ ...depend, id }))),
        ...(each.node && { node: map(each.node) }),
      })),
    };
  };

  const together = (nodes: PlanNode[]): PlanNode => (nodes.length === 1 ? nodes[0]! : { kind: 'Parallel', nodes });

  const map = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case 'Fetch':
        return together(fetches(node));
      case 'Flatten': {
        const inner = map(node.node);
        const wrap = (each: PlanNode): PlanNode => ({ ...node, node: each });
        return inner.kind === 'Parallel' ? together(inner.nodes.map(wrap)) : wrap(inner);
      }
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(map) };
      case 'Condition':
        return { ...node, ...(node.ifClause && { ifClause: map(node.ifClause) }), ...(node.elseClause && { elseClause: map(node.elseClause) }) };
      case 'Defer':
        return defer(node);
    }
  };

  const subscription = (node: SubscriptionNode): SubscriptionNode => ({ ...node, primary: change(node.primary)[0]!, ...(node.rest && { rest: map(node.rest) }) });
  if (!plan.node) return plan;
  return { ...plan, node: plan.node.kind === 'Subscription' ? subscription(plan.node) : map(plan.node) };
}

/** Visits each fetch with the response names that lead to where its answer belongs. */
export function eachFetch(plan: QueryPlan, visit: (fetch: FetchNode, path: readonly string[]) => void): void {
  const walk = (node: PlanNode | SubscriptionNode | undefined, path: readonly string[]): void => {
    switch (node?.kind) {
      case 'Fetch':
        return visit(node, path);
      case 'Flatten':
        // `@` is each of a list; `name|[A,B]` is a name and the types it is for, of which the root has none.
        return walk(node.node, [...path, ...node.path.map((each) => String(each).replace(/\|.*/s, '')).filter((each) => each !== '@' && each !== '')]);
      case 'Sequence':
      case 'Parallel':
        return node.nodes.forEach((each) => walk(each, path));
      case 'Condition':
        walk(node.ifClause, path);
        return walk(node.elseClause, path);
      case 'Defer':
        walk(node.primary.node, path);
        return node.deferred.forEach((each) => walk(each.node, path));
      case 'Subscription':
        walk(node.primary, path);
        return walk(node.rest, path);
      case undefined:
    }
  };
  walk(plan.node, []);
}
