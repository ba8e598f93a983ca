import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, visit, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { mapFetches } from './map-fetches';
import { fieldTypes, ROOTS } from './field-types';

/** What a subgraph is called a second time; no name of a subgraph ends so. */
const APART = ' apart';

export interface ChainedRequirements {
  /**
   * For the planner only: each subgraph with a field that has a `@requires` and that another `@requires` asks for is there twice, and such fields
   * only the second time. Null where there is no such field.
   */
  apart(): DocumentNode | null;
  /** Whether a plan asks for such a field where its subgraph cannot have been told what it requires. */
  asksTooEarly(plan: QueryPlan): boolean;
}

/**
 * `a @requires(fields: "b")`, where `b @requires(fields: "c")` is of the subgraph that the plan begins in: the planner draws `b` forward into what it asks that subgraph
 * first, before it has `c`. Where the subgraph is another for `b`, there is nothing it could be drawn into.
 */
export function chainedRequirements(supergraph: DocumentNode): ChainedRequirements {
  const names = namesOf(supergraph);
  const texts: string[] = [];
  visit(supergraph, { Directive: (node) => void (node.name.value === 'join__field' && texts.push(textOf(node as ConstDirectiveNode, 'requires') ?? '')) });
  const wanted = new Set(texts.flatMap((text) => text.match(NAMES) ?? []));
  /** By `subgraph Type field`: what it requires, outermost names; and the values of `join__Graph`. */
  const chained = new Map<string, readonly string[]>();
  const graphs = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of node.fields ?? []) {
      for (const each of directives.filter((directive) => wanted.has(name.value) && textOf(directive, 'requires') !== undefined)) {
        const graph = textOf(each, 'graph')!;
        graphs.add(graph);
        chained.set(`${names.get(graph)} ${node.name.value} ${name.value}`, outermost(textOf(each, 'requires')!));
      }
    }
  }
  const types = fieldTypes(supergraph);

  const early = (set: SelectionSetNode, type: string | undefined, subgraph: string, here: ReadonlySet<string>, told: ReadonlySet<string>): boolean => set.selections.some((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return false;
    if (node.kind === Kind.INLINE_FRAGMENT) return early(node.selectionSet, node.typeCondition?.name.value ?? type, subgraph, here, told);
    const required = chained.get(`${subgraph} ${type} ${node.name.value}`);
    if (required?.some((name) => !here.has(name))) return true;
    return node.selectionSet !== undefined && early(node.selectionSet, types.get(type ?? '')?.get(node.name.value), subgraph, node.name.value === '_entities' ? told : NOTHING_TOLD, told);
  });

  return {
    apart: () => (chained.size === 0 ? null : apart(supergraph, names, graphs, chained)),
    asksTooEarly(plan) {
      if (chained.size === 0) return false;
      let found = false;
      mapFetches(plan, (fetch) => {
        const operation = parse(fetch.operation, { noLocation: true }).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
        found ||= early(operation.selectionSet, ROOTS[operation.operation], fetch.serviceName, NOTHING_TOLD, toldIn(fetch));
        return [fetch];
      });
      return found;
    },
  };
}

/** A plan over `apart()`, naming subgraphs as they are. */
export const together = (plan: QueryPlan): QueryPlan => mapFetches(plan, (fetch) => [fetch.serviceName.endsWith(APART) ? { ...fetch, serviceName: fetch.serviceName.slice(0, -APART.length) } : fetch]);

function apart(supergraph: DocumentNode, names: ReadonlyMap<string, string>, graphs: ReadonlySet<string>, chained: ReadonlyMap<string, unknown>): DocumentNode {
  // What leads from object to object is the first one's alone: on its way the planner would ask the second too early as well.
  const keys = new Set<string>();
  visit(supergraph, { Directive: (node) => (node.name.value === 'join__type' ? (textOf(node as ConstDirectiveNode, 'key')?.match(NAMES) ?? []).forEach((name) => keys.add(name)) : undefined) });
  const second = (graph: string): string => `${graph}__APART`;
  const twice = (directive: ConstDirectiveNode): ConstDirectiveNode[] => (graphs.has(textOf(directive, 'graph') ?? '') ? [directive, withText(directive, 'graph', second(textOf(directive, 'graph')!), Kind.ENUM)] : [directive]);

  const field = (of: string, node: FieldDefinitionNode): FieldDefinitionNode => {
    // Whose it is may depend on a label: that is decided between the first ones.
    const handedOver = (graph: string): boolean => node.directives?.some((each) => textOf(each, 'override') === names.get(graph)) ?? false;
    const directives = node.directives?.flatMap((each) => {
      const graph = textOf(each, 'graph') ?? '';
      if (each.name.value !== 'join__field' || !graphs.has(graph)) return [each];
      if (chained.has(`${names.get(graph)} ${of} ${node.name.value}`) && textOf(each, 'requires') !== undefined) return [withText(each, 'graph', second(graph), Kind.ENUM)];
      if (!keys.has(node.name.value) && textOf(each, 'external') !== 'true') return [each];
      return ROOT_TYPES.has(of) || handedOver(graph) || each.arguments?.some(({ name }) => name.value === 'contextArguments' || name.value === 'override') ? [each] : twice(each);
    });
    return { ...node, directives };
  };

  return visit(supergraph, {
    EnumTypeDefinition: (node) => {
      if (node.name.value !== 'join__Graph') return { ...node, directives: node.directives?.flatMap(twice), values: node.values?.map((value) => ({ ...value, directives: value.directives?.flatMap(twice) })) };
      const more = (node.values ?? []).filter(({ name }) => graphs.has(name.value)).map((value) => ({
        ...value, name: { ...value.name, value: second(value.name.value) }, directives: value.directives?.map((each) => withText(each, 'name', `${names.get(value.name.value)}${APART}`, Kind.STRING)),
      }));
      return { ...node, values: [...(node.values ?? []), ...more] };
    },
    ObjectTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice), fields: node.fields?.map((each) => field(node.name.value, each)) }),
    InterfaceTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice), fields: node.fields?.map((each) => field(node.name.value, each)) }),
    InputObjectTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice), fields: node.fields?.map((each) => ({ ...each, directives: each.directives?.flatMap(twice) })) }),
    UnionTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice) }),
    ScalarTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice) }),
  });
}

const NAMES = /[_A-Za-z]\w*/g;

const NOTHING_TOLD: ReadonlySet<string> = new Set();

/** Names that representations have when the subgraph gets them. */
function toldIn({ requires, inputRewrites }: FetchNode): ReadonlySet<string> {
  const renamed = new Map(inputRewrites?.flatMap((each) => (each.kind === 'KeyRenamer' ? [[each.path.at(-1)!, each.renameKeyTo] as const] : [])));
  const names = (selections: readonly QueryPlanSelectionNode[]): string[] => selections.flatMap((node) => (node.kind === 'InlineFragment' ? names(node.selections) : [renamed.get(node.name) ?? node.name]));
  return new Set(names(requires ?? []));
}

function outermost(fields: string): string[] {
  const names = ({ selections }: SelectionSetNode): string[] => selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : node.kind === Kind.INLINE_FRAGMENT ? names(node.selectionSet) : []));
  return names((parse(`{${fields}}`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet);
}

const ROOT_TYPES = new Set<string>(Object.values(ROOTS));

/** Names of subgraphs by their value of `join__Graph`. */
function namesOf(supergraph: DocumentNode): Map<string, string> {
  const graphs = supergraph.definitions.find((node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(graphs.values?.map(({ name, directives }) => [name.value, textOf(directives?.[0], 'name') ?? name.value]));
}

function withText(directive: ConstDirectiveNode, argument: string, value: string, kind: Kind.ENUM | Kind.STRING): ConstDirectiveNode {
  return { ...directive, arguments: directive.arguments?.map((each) => (each.name.value === argument ? { ...each, value: { kind, value } } : each)) };
}

function textOf(directive: ConstDirectiveNode | undefined, argument: string): string | undefined {
  const value = directive?.arguments?.find((arg) => arg.name.value === argument)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}
