import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { isIncluded } from '../compile/shape';
import type { Fetch, FetchPart, PathStep } from './fetch-graph';

/** Places in the answer: response names from the root, lists and types left out. */
type Places = Set<string>;

/**
 * Lets a query's fetch wait only for fetches that give something of what it needs: the way to its objects, their types, what it
 * requires of them. A subset of what it waited for before, so it never starts later.
 */
export function waitForNeeds(fetches: readonly Fetch[]): readonly Fetch[] {
  if (fetches.some(({ kind }) => kind !== 'query')) return fetches;
  const gives = fetches.map(({ part }) => placesGiven(part));
  const before: Set<number>[] = [];
  for (const { id, after } of fetches) before[id] = new Set(after.flatMap((each) => [each, ...before[each]!]));
  const direct = fetches.map(({ id, part }) => {
    const needs = placesNeeded(part);
    return [...before[id]!].filter((other) => needs === null || gives[other] === null || [...gives[other]!].some((place) => needs.has(place)));
  });
  const closed: Set<number>[] = [];
  return fetches.map((fetch) => {
    const through = new Set(direct[fetch.id]!.flatMap((each) => [...closed[each]!]));
    closed[fetch.id] = new Set([...through, ...direct[fetch.id]!]);
    return { ...fetch, after: direct[fetch.id]!.filter((each) => !through.has(each)).sort((a, b) => a - b) };
  });
}

export const placeOf = (path: readonly PathStep[]): string[] => path.flatMap(({ key }) => (key === null ? [] : [key]));

/** Null where it cannot be told. Without `conditions`: whatever they decide. */
export function placesGiven({ document, requires, paths, outputRewrites }: FetchPart, conditions?: Readonly<Record<string, boolean>>): Places | null {
  if (outputRewrites.length > 0) return null;
  const places: Places = new Set();
  for (const path of paths) giveSelections(document, requires !== null, placeOf(path), places, conditions);
  return places;
}

function giveSelections({ definitions }: DocumentNode, isEntity: boolean, start: readonly string[], places: Places, conditions: Readonly<Record<string, boolean>> | undefined): void {
  const walk = (set: SelectionSetNode, place: readonly string[], depth: number): void => {
    for (const node of set.selections) {
      if (conditions && !isIncluded(node.directives, conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const inner = isEntity && depth === 0 ? place : [...place, node.alias?.value ?? node.name.value];
        places.add(JSON.stringify(inner));
        if (node.selectionSet) walk(node.selectionSet, inner, depth + 1);
      } else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, place, depth);
      else for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value) walk(each.selectionSet, place, depth);
    }
  };
  for (const each of definitions) if (each.kind === Kind.OPERATION_DEFINITION) walk(each.selectionSet, start, 0);
  // An entity's own place is there before it is asked for.
  if (isEntity) places.delete(JSON.stringify(start));
}

/** Null where it cannot be told. */
export function placesNeeded({ requires, paths, contextRewrites }: FetchPart): Places | null {
  if (contextRewrites.length > 0) return null;
  const places: Places = new Set();
  const add = (place: readonly string[]): void => void places.add(JSON.stringify(place));
  const addRequired = (selections: readonly QueryPlanSelectionNode[], place: readonly string[]): void => {
    for (const node of selections) {
      if (node.kind === 'InlineFragment') addRequired(node.selections, place);
      else {
        const inner = [...place, node.alias ?? node.name];
        add(inner);
        if (node.selections) {
          add([...inner, '__typename']);
          addRequired(node.selections, inner);
        }
      }
    }
  };
  for (const path of paths) {
    const place = placeOf(path);
    for (let n = 0; n <= place.length; n++) {
      add(place.slice(0, n));
      add([...place.slice(0, n), '__typename']);
    }
    if (requires) addRequired(requires, place);
  }
  return places;
}
