import type { QueryPlan } from '@apollo/query-planner';
import {
  Kind, parse,
  type ConstDirectiveNode, type DocumentNode, type EnumTypeDefinitionNode, type FieldDefinitionNode, type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode,
  type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { mapFetches } from './map-fetches';

type FieldsNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export interface TwinsOfRequired {
  /** For the planner only: subgraphs that it mistakes stand in it twice. */
  supergraph: DocumentNode;
  /** A plan that knows no twins. */
  restored(plan: QueryPlan): QueryPlan;
}

/**
 * A `@requires` that leads through a field which has one itself: the planner asks for that field as soon as it asks its subgraph for anything of
 * the object, before what it requires is known. Here such fields are had from a twin of their subgraph, which cannot be asked but by a fetch of its
 * own; in the plan the twin is the subgraph again. A supergraph without such fields stays as it is.
 */
export function twinsOfRequired(supergraph: DocumentNode): TwinsOfRequired {
  const types = new Map(supergraph.definitions.filter((node): node is FieldsNode => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION).map((node) => [node.name.value, node]));
  const chained = chainedFields(types);
  if (chained.size === 0) return { supergraph, restored: (plan) => plan };

  const graphs = supergraph.definitions.find((node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph');
  const values = new Map((graphs?.values ?? []).map((value) => [value.name.value, String(valueOf(value.directives?.[0], 'name'))]));
  const twins = new Map<string, string>();
  const names = new Map<string, string>();
  for (const graph of new Set([...chained.values()].flatMap((each) => [...each]))) {
    let tail = '__TWIN';
    while (values.has(graph + tail) || [...values.values()].includes(values.get(graph)! + tail)) tail += '_';
    twins.set(graph, graph + tail);
    names.set(values.get(graph)! + tail, values.get(graph)!);
  }
  const root = new Set(['Query', 'Mutation', 'Subscription', ...supergraph.definitions.flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION ? node.operationTypes.map(({ type }) => type.name.value) : []))]);

  /** With a copy for the twin after each that names a graph which has one; of `moved` graphs only the copy. */
  const doubled = (directives: readonly ConstDirectiveNode[] | undefined, moved?: ReadonlySet<string>): ConstDirectiveNode[] | undefined => directives?.flatMap((each) => {
    const graph = each.name.value.startsWith('join__') ? valueOf(each, 'graph') : undefined;
    const twin = typeof graph === 'string' ? twins.get(graph) : undefined;
    if (twin === undefined) return [each];
    const copy: ConstDirectiveNode = { ...each, arguments: each.arguments?.map((arg) => (arg.name.value === 'graph' ? { ...arg, value: { kind: Kind.ENUM, value: twin } } : arg)) };
    return moved?.has(graph as string) ? [copy] : [each, copy];
  });
  const definitions = supergraph.definitions.map((node) => {
    if (node === graphs) return { ...node, values: node.values?.flatMap((value) => (twins.has(value.name.value) ? [value, twinOf(value, twins.get(value.name.value)!, names)] : [value])) };
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) return { ...node, directives: doubled(node.directives), values: node.values?.map((value) => ({ ...value, directives: doubled(value.directives) })) };
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return { ...node, directives: doubled(node.directives), fields: node.fields?.map((field) => ({ ...field, directives: doubled(field.directives) })) };
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION) return { ...node, directives: doubled(node.directives) };
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return node;
    // Nothing begins at a twin.
    const fields = root.has(node.name.value) ? node.fields : node.fields?.map((field) => ({ ...field, directives: doubled(field.directives, chained.get(`${node.name.value}.${field.name.value}`)) }));
    return { ...node, directives: doubled(node.directives), fields };
  });
  return {
    supergraph: { ...supergraph, definitions },
    restored: (plan) => mapFetches(plan, (fetch) => [{ ...fetch, serviceName: names.get(fetch.serviceName) ?? fetch.serviceName }]),
  };
}

/** Fields (`Type.field`) that have a `@requires` and stand in one, with the graphs that resolve them so. */
function chainedFields(types: ReadonlyMap<string, FieldsNode>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = ({ selections }: SelectionSetNode, type: string): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, node.typeCondition?.name.value ?? type);
      if (node.kind !== Kind.FIELD) continue;
      const field = types.get(type)?.fields?.find((each) => each.name.value === node.name.value);
      if (!field) continue;
      const own = requirements(field).map(({ graph }) => graph);
      if (own.length > 0) found.set(`${type}.${field.name.value}`, new Set(own));
      if (node.selectionSet) walk(node.selectionSet, namedType(field));
    }
  };
  for (const [name, { fields = [] }] of types) {
    for (const field of fields) {
      for (const { requires } of requirements(field)) walk((parse(`{${requires}}`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet, name);
    }
  }
  return found;
}

function requirements({ directives = [] }: FieldDefinitionNode): { graph: string; requires: string }[] {
  return directives.flatMap((each) => {
    const [graph, requires] = [valueOf(each, 'graph'), valueOf(each, 'requires')];
    return each.name.value === 'join__field' && typeof graph === 'string' && typeof requires === 'string' ? [{ graph, requires }] : [];
  });
}

function twinOf(value: NonNullable<EnumTypeDefinitionNode['values']>[number], twin: string, names: ReadonlyMap<string, string>): typeof value {
  const own = String(valueOf(value.directives?.[0], 'name'));
  const name = [...names].find(([, of]) => of === own)![0];
  return {
    ...value,
    name: { kind: Kind.NAME, value: twin },
    directives: value.directives?.map((each) => ({ ...each, arguments: each.arguments?.map((arg) => (arg.name.value === 'name' ? { ...arg, value: { kind: Kind.STRING, value: name } } : arg)) })),
  };
}

function namedType({ type }: FieldDefinitionNode): string {
  let named = type;
  while (named.kind !== Kind.NAMED_TYPE) named = named.type;
  return named.name.value;
}

function valueOf(directive: ConstDirectiveNode | undefined, argument: string): unknown {
  const value = directive?.arguments?.find((arg) => arg.name.value === argument)?.value;
  return value && 'value' in value ? value.value : undefined;
}
