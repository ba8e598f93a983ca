import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { place } from '../fetch-graph/build-fetch-graph';
import { coalesce } from '../fetch-graph/coalesce';
import type { Fetch, FetchGraph } from '../fetch-graph/fetch-graph';
import { demandFetched } from '../fetch-graph/demand-fetched';
import { waitForNeeds } from '../fetch-graph/needs';
import { readNode, type PlanTree } from '../fetch-graph/read-plan';

export interface DeferredGraph extends FetchGraph {
  /** The fetches of each part by its unique label, those of the first part under null. */
  byPart: ReadonlyMap<string | null, readonly number[]>;
}

interface Group {
  label: string | null;
  /** The planner's names of the fetches that must have ended before. */
  depends: readonly string[];
  tree: PlanTree | null;
}

/**
 * All fetches of a plan with deferred parts, in one graph. Fetches are put together within one part only: the first is not to wait for what is asked
 * for a later one.
 */
export function buildDeferredGraph(plan: QueryPlan, conditions: Readonly<Record<string, boolean>>): DeferredGraph {
  const fetches: Fetch[] = [];
  const byPart = new Map<string | null, number[]>();
  for (const [stage, { label, depends, tree }] of readGroups(plan, conditions).entries()) {
    const own: Fetch[] = [];
    if (tree) place(coalesce(tree), [], own);
    const offset = fetches.length;
    const before = fetches.filter(({ part }) => part.ids.some((id) => depends.includes(id))).map(({ id }) => id);
    for (const fetch of waitForNeeds(own)) {
      fetches.push({ ...fetch, id: fetch.id + offset, stage, after: fetch.after.length > 0 ? fetch.after.map((id) => id + offset) : before });
    }
    const ids = fetches.slice(offset).map(({ id }) => id);
    byPart.set(label, [...(byPart.get(label) ?? []), ...ids]);
  }
  return { fetches: demandFetched(fetches, conditions), byPart };
}

/** A part comes after all that it hangs on. */
function readGroups({ node }: QueryPlan, conditions: Readonly<Record<string, boolean>>): Group[] {
  const groups: Group[] = [];
  const read = (from: PlanNode | undefined): PlanTree | null => readNode(from, conditions, (parts) => {
    for (const part of parts) {
      const group: Group = { label: part.label ?? null, depends: part.depends.map(({ id }) => id), tree: null };
      groups.push(group);
      group.tree = read(part.node);
    }
  });
  const first: Group = { label: null, depends: [], tree: null };
  groups.push(first);
  first.tree = read(node?.kind === 'Subscription' ? undefined : node);
  return groups;
}
