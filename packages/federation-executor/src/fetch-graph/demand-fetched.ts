import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Fetch } from './fetch-graph';
import { placeOf, placesGiven } from './needs';

/**
 * Leaves out of representations what no fetch asks for, conditions decided: the planner asks for what a `@requires` wants only under the condition of
 * the field that has it, but demands it of everything that goes in the same fetch.
 */
export function demandFetched(fetches: readonly Fetch[], conditions: Readonly<Record<string, boolean>>): readonly Fetch[] {
  if (Object.keys(conditions).length === 0) return fetches;
  const gives = fetches.map(({ part }) => placesGiven(part, conditions));
  if (gives.includes(null)) return fetches;
  return fetches.map((fetch) => {
    const { requires, paths } = fetch.part;
    if (!requires) return fetch;
    const isGiven = (below: readonly string[]): boolean => gives.some((places, n) => n !== fetch.id && paths.some((path) => places!.has(JSON.stringify([...placeOf(path), ...below]))));
    return { ...fetch, part: { ...fetch.part, requires: demanded(requires, isGiven, []) } };
  });
}

function demanded(selections: readonly QueryPlanSelectionNode[], isGiven: (below: readonly string[]) => boolean, at: readonly string[]): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'InlineFragment') return [{ ...node, selections: demanded(node.selections, isGiven, at) }];
    const below = [...at, node.alias ?? node.name];
    if (node.name !== '__typename' && !isGiven(below)) return [];
    if (!node.selections) return [node];
    const inside = demanded(node.selections, isGiven, below);
    return inside.length > 0 ? [{ ...node, selections: inside }] : [];
  });
}
