import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit, type DocumentNode, type FieldNode, type InlineFragmentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fieldTypes, ROOTS } from './field-types';
import { mapFetches } from './map-fetches';
import { withoutUnusedVariables } from './unused-variables';

/** Writes out in a plan what is certain of an object of one type. */
export type Possible = (plan: QueryPlan) => QueryPlan;

/**
 * Below an object of a known type the planner may leave conditions that need none: on an interface of it, under which a field can have another type
 * than on the object itself, and the subgraph refuses to hear it under both; or on another type, which no object of this one can be. The first are
 * written out, the others left out.
 */
export function possibleSelections(supergraph: DocumentNode): Possible {
  const fieldsOf = fieldTypes(supergraph);
  const objects = new Set(supergraph.definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [])));

  const selected = (set: SelectionSetNode, type: string | undefined): SelectionSetNode => {
    const selections = set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
      if (node.kind === Kind.FIELD) return [node.selectionSet ? { ...node, selectionSet: selected(node.selectionSet, fieldsOf.get(type ?? '')?.get(node.name.value)) } : node];
      const condition = node.typeCondition?.name.value ?? type;
      const isObject = type !== undefined && objects.has(type);
      if (isObject && condition !== undefined && condition !== type && objects.has(condition)) return [];
      const inner = selected(node.selectionSet, isObject ? type : condition);
      if (!isObject) return [{ ...node, selectionSet: inner }];
      return node.directives?.length ? [{ ...node, typeCondition: undefined, selectionSet: inner } satisfies InlineFragmentNode] : [...inner.selections];
    });
    return { ...set, selections: selections.length > 0 ? selections : [TYPENAME] };
  };

  const written = (fetch: FetchNode): FetchNode => {
    const { document, variables } = withoutUnusedVariables(visit(parse(fetch.operation, { noLocation: true }), {
      OperationDefinition: (node) => ({ ...node, selectionSet: selected(node.selectionSet, ROOTS[node.operation]) }),
    }));
    return { ...fetch, operation: stripIgnoredCharacters(print(document)), variableUsages: fetch.variableUsages?.filter((name) => variables.includes(name)) };
  };
  return (plan) => mapFetches(plan, (fetch) => [/\.\.\. ?on\b/.test(fetch.operation) ? written(fetch) : fetch]);
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
