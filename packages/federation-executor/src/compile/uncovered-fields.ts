import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import type { FetchGraph } from '../fetch-graph/fetch-graph';
import { isIncluded, type Shape, type ShapeField } from './shape';

/** Root fields of a client's operation that no root fetch asks a subgraph for: a planner's mistake, which must not pass for a null. */
export function uncoveredFields(graph: FetchGraph, shape: Shape, conditions: Readonly<Record<string, boolean>>): readonly ShapeField[] {
  const covered = new Set<string>();
  for (const { part } of graph.fetches) if (!part.requires) for (const key of rootKeys(part.document, conditions)) covered.add(key);
  for (const { part } of graph.fetches) for (const rewrite of part.outputRewrites) if (rewrite.kind === 'KeyRenamer') covered.add(rewrite.renameKeyTo);
  return (shape.fieldsOf(undefined) ?? []).filter(({ key, field }) => !field.name.startsWith('__') && !covered.has(key));
}

function rootKeys({ definitions }: DocumentNode, conditions: Readonly<Record<string, boolean>>): Set<string> {
  const keys = new Set<string>();
  const walk = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(node.directives, conditions)) continue;
      if (node.kind === Kind.FIELD) keys.add(node.alias?.value ?? node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet);
      else for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value) walk(each.selectionSet);
    }
  };
  for (const each of definitions) if (each.kind === Kind.OPERATION_DEFINITION) walk(each.selectionSet);
  return keys;
}
