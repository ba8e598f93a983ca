import type { FetchNode, QueryPlan, QueryPlanFieldNode, QueryPlanInlineFragmentNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, type ConstDirectiveNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { mapFetches } from './map-fetches';

/** Makes a plan name a key in each representation. */
export type WithKeys = (plan: QueryPlan) => QueryPlan;

/**
 * What a field of an interface object requires, the planner asks of every object of the interface, though it plans the key for those types alone that select
 * the field: the others would be sent without a key. What stands under the interface goes to the types that have one; the others are not sent.
 */
export function keyedRepresentations(supergraph: DocumentNode): WithKeys {
  const { keys, members } = readTypes(supergraph);
  const keyed = (fetch: FetchNode): FetchNode => {
    const fragments = (fetch.requires ?? []).filter((node): node is QueryPlanInlineFragmentNode => node.kind === 'InlineFragment');
    if (fragments.length < 2) return fetch;
    let left = fragments;
    for (const loose of fragments) {
      const own = keys.get(`${fetch.serviceName} ${loose.typeCondition}`);
      const possible = members.get(loose.typeCondition ?? '');
      if (!own || !possible || hasOne(own, loose)) continue;
      const held = left.filter((each) => possible.has(each.typeCondition ?? '') && hasOne(own, each));
      if (held.length === 0) continue;
      left = left.filter((each) => each !== loose).map((each) => (held.includes(each) ? { ...each, selections: joined(each.selections, loose.selections) } : each));
    }
    return left === fragments ? fetch : { ...fetch, requires: left };
  };
  return (plan) => mapFetches(plan, (fetch) => [keyed(fetch)]);
}

const nameOf = ({ alias, name }: QueryPlanFieldNode): string => alias ?? name;
const fieldsOf = (selections: readonly QueryPlanSelectionNode[]): QueryPlanFieldNode[] => selections.filter((node): node is QueryPlanFieldNode => node.kind === 'Field');

function hasOne(keys: readonly (readonly string[])[], { selections }: QueryPlanInlineFragmentNode): boolean {
  const names = new Set(fieldsOf(selections).map(({ name }) => name));
  return keys.some((key) => key.every((name) => names.has(name)));
}

function joined(selections: readonly QueryPlanSelectionNode[], more: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[] {
  const there = new Set(fieldsOf(selections).map(nameOf));
  return [...selections, ...more.filter((node) => node.kind !== 'Field' || !there.has(nameOf(node)))];
}

/** The keys of interfaces by `subgraph Interface`, each as its outermost fields, and the object types of each interface. */
function readTypes(supergraph: DocumentNode): { keys: Map<string, string[][]>; members: Map<string, Set<string>> } {
  const subgraphs = new Map<string, string>();
  const keys = new Map<string, string[][]>();
  const members = new Map<string, Set<string>>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const { name, directives } of node.values ?? []) subgraphs.set(name.value, textOf(directives?.[0], 'name') ?? name.value);
  }
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const { name } of node.interfaces ?? []) members.set(name.value, (members.get(name.value) ?? new Set()).add(node.name.value));
    }
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of node.directives ?? []) {
      const key = directive.name.value === 'join__type' ? textOf(directive, 'key') : undefined;
      if (!key) continue;
      const at = `${subgraphs.get(textOf(directive, 'graph') ?? '')} ${node.name.value}`;
      keys.set(at, [...(keys.get(at) ?? []), outermost(key)]);
    }
  }
  return { keys, members };
}

const outermost = (key: string): string[] => (parse(`{${key}}`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));

function textOf(directive: ConstDirectiveNode | undefined, argument: string): string | undefined {
  const value = directive?.arguments?.find((arg) => arg.name.value === argument)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}
