import { Kind, visit, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import type { QueryPlan } from '@apollo/query-planner';
import { ROOTS } from './field-types';
import { mapFetches } from './map-fetches';

/** What a subgraph is called a second time; no name of a subgraph ends so. */
const APART = ' apart';

/** What the subgraph is called itself. */
export const nameOf = (subgraph: string): string => (subgraph.endsWith(APART) ? subgraph.slice(0, -APART.length) : subgraph);

/**
 * A supergraph in which each of `graphs` (values of `join__Graph`) is there twice, and the fields `chained`, as `subgraph Type field`, only the second time. `all`: so is
 * everything that has a `@requires`, and what is external for nothing else, since the planner asks a subgraph for its own externals.
 */
export function requirementsApart(supergraph: DocumentNode, graphs: ReadonlySet<string>, chained: ReadonlyMap<string, unknown>, all: boolean): DocumentNode {
  const names = subgraphNames(supergraph);
  const second = (graph: string): string => `${graph}__APART`;
  const twice = (directive: ConstDirectiveNode): ConstDirectiveNode[] => (graphs.has(textOf(directive, 'graph') ?? '') ? [directive, inSecond(directive)] : [directive]);
  const inSecond = (directive: ConstDirectiveNode): ConstDirectiveNode => withText(directive, 'graph', second(textOf(directive, 'graph')!), Kind.ENUM);

  // What leads from object to object is the first one's alone: on its way the planner would ask the second too early as well.
  const keys = namesIn(supergraph, 'join__type', 'key');
  const types = supergraph.definitions.filter((node): node is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION);
  /** By graph: what it must have because an interface of it has it. */
  const ofInterfaces = new Set(types.filter(({ kind }) => kind === Kind.INTERFACE_TYPE_DEFINITION).flatMap(({ directives = [], fields = [] }) => fields.flatMap((node) => {
    const own = (node.directives ?? []).filter((each) => each.name.value === 'join__field');
    return (own.length > 0 ? own : directives.filter((each) => each.name.value === 'join__type')).map((each) => `${textOf(each, 'graph')} ${node.name.value}`);
  })));
  // Whose it is may depend on a label: that is decided between the first ones.
  const handedOver = (graph: string, node: FieldDefinitionNode): boolean => node.directives?.some((each) => textOf(each, 'override') === names.get(graph)) ?? false;
  const isDecided = (graph: string, node: FieldDefinitionNode, each: ConstDirectiveNode): boolean => handedOver(graph, node) || (each.arguments?.some(({ name }) => name.value === 'contextArguments' || name.value === 'override') ?? false);
  const moves = (of: string, graph: string, node: FieldDefinitionNode, each: ConstDirectiveNode): boolean =>
    chained.has(`${names.get(graph)} ${of} ${node.name.value}`) || (all && textOf(each, 'requires') !== undefined && !(ofInterfaces.has(`${graph} ${node.name.value}`) || isDecided(graph, node, each)));

  const own = new Set([...namesByGraph(supergraph, 'join__type', 'key'), ...namesByGraph(supergraph, 'join__field', 'provides')]);
  const kept = new Set(ofInterfaces);
  for (const { name: of, fields } of types) {
    for (const node of fields ?? []) {
      for (const each of node.directives ?? []) {
        const graph = textOf(each, 'graph') ?? '';
        if (!moves(of.value, graph, node, each)) textOf(each, 'requires')?.match(NAMES)?.forEach((name) => kept.add(`${graph} ${name}`));
      }
    }
  }
  const isKept = (graph: string, name: string): boolean => own.has(`${graph} ${name}`) || kept.has(`${graph} ${name}`);

  const field = (of: string, owners: readonly string[], node: FieldDefinitionNode): FieldDefinitionNode => {
    const directives = placed(node, owners).flatMap((each) => {
      const graph = textOf(each, 'graph') ?? '';
      if (each.name.value !== 'join__field' || !graphs.has(graph)) return [each];
      const isExternal = textOf(each, 'external') === 'true';
      if (moves(of, graph, node, each) || (all && isExternal && !isKept(graph, node.name.value))) return [inSecond(each)];
      if (!keys.has(node.name.value) && !isExternal) return [each];
      return ROOT_TYPES.has(of) || isDecided(graph, node, each) ? [each] : twice(each);
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
    ObjectTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice), fields: node.fields?.map((each) => field(node.name.value, ownersOf(node), each)) }),
    InterfaceTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice), fields: node.fields?.map((each) => field(node.name.value, ownersOf(node), each)) }),
    InputObjectTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice), fields: node.fields?.map((each) => ({ ...each, directives: each.directives?.flatMap(twice) })) }),
    UnionTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice) }),
    ScalarTypeDefinition: (node) => ({ ...node, directives: node.directives?.flatMap(twice) }),
  });
}

/**
 * The same for a supergraph of `separateRequiredFields`: apart is what a requirement wants under a name of its own, where that has a requirement or where such a one wants it.
 * Nothing that is asked for under another name leads on to it.
 */
export function copiesApart(supergraph: DocumentNode, copies: ReadonlyMap<string, unknown>): DocumentNode {
  const names = subgraphNames(supergraph);
  const keys = namesIn(supergraph, 'join__type', 'key');
  const found = supergraph.definitions.flatMap((of) => (of.kind !== Kind.OBJECT_TYPE_DEFINITION && of.kind !== Kind.INTERFACE_TYPE_DEFINITION ? [] : (of.fields ?? []).flatMap((node) =>
    (copies.has(node.name.value) && !keys.has(node.name.value) ? placed(node, ownersOf(of)).map((each) => ({ of, node, each, graph: textOf(each, 'graph')!, requires: textOf(each, 'requires') })) : []))));
  const wanted = new Set(found.flatMap(({ requires }) => requires?.match(NAMES) ?? []));
  const isOwn = ({ of, node, each, graph }: typeof found[number]): boolean => textOf(each, 'external') !== 'true' && !node.directives?.some((one) => textOf(one, 'override') !== undefined)
    && (of.directives ?? []).some((one) => textOf(one, 'graph') === graph && textOf(one, 'key') !== undefined && textOf(one, 'resolvable') !== 'false');
  const apart = found.filter((one) => one.requires !== undefined || (wanted.has(one.node.name.value) && isOwn(one)));
  return requirementsApart(supergraph, new Set(apart.map(({ graph }) => graph)), new Map(apart.map(({ of, node, graph }) => [`${names.get(graph)} ${of.name.value} ${node.name.value}`, null])), false);
}

/** The subgraphs that alone have a root type's or an entity's field of which nothing is said: where another has the type too, the field is not its. */
function ownersOf({ name, directives = [] }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): string[] {
  const types = directives.filter((each) => each.name.value === 'join__type');
  return ROOT_TYPES.has(name.value) || types.some((each) => textOf(each, 'key') !== undefined) ? [...new Set(types.map((each) => textOf(each, 'graph')!))] : [];
}

function placed({ directives = [] }: FieldDefinitionNode, owners: readonly string[]): readonly ConstDirectiveNode[] {
  if (directives.some(({ name }) => name.value === 'join__field')) return directives;
  const name = (value: string) => ({ kind: Kind.NAME as const, value });
  return [...directives, ...owners.map((graph) => ({ kind: Kind.DIRECTIVE as const, name: name('join__field'), arguments: [{ kind: Kind.ARGUMENT as const, name: name('graph'), value: { kind: Kind.ENUM as const, value: graph } }] }))];
}

/** A plan over such a supergraph, naming subgraphs as they are. */
export const together = (plan: QueryPlan): QueryPlan => mapFetches(plan, (fetch) => [{ ...fetch, serviceName: nameOf(fetch.serviceName) }]);

export const NAMES = /[_A-Za-z]\w*/g;

const ROOT_TYPES = new Set<string>(Object.values(ROOTS));

/** Every name in that argument of all such directives. */
export function namesIn(supergraph: DocumentNode, directive: string, argument: string): ReadonlySet<string> {
  const found = new Set<string>();
  visit(supergraph, { Directive: (node) => void (node.name.value === directive && (textOf(node as ConstDirectiveNode, argument)?.match(NAMES) ?? []).forEach((name) => found.add(name))) });
  return found;
}

/** Names, as `graph name`, in that argument of all such directives. */
export function namesByGraph(supergraph: DocumentNode, directive: string, argument: string): ReadonlySet<string> {
  const found = new Set<string>();
  visit(supergraph, { Directive: (node) => void (node.name.value === directive && (textOf(node as ConstDirectiveNode, argument)?.match(NAMES) ?? []).forEach((name) => found.add(`${textOf(node as ConstDirectiveNode, 'graph')} ${name}`))) });
  return found;
}

/** Names of subgraphs by their value of `join__Graph`. */
export function subgraphNames(supergraph: DocumentNode): Map<string, string> {
  const graphs = supergraph.definitions.find((node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(graphs.values?.map(({ name, directives }) => [name.value, textOf(directives?.[0], 'name') ?? name.value]));
}

function withText(directive: ConstDirectiveNode, argument: string, value: string, kind: Kind.ENUM | Kind.STRING): ConstDirectiveNode {
  return { ...directive, arguments: directive.arguments?.map((each) => (each.name.value === argument ? { ...each, value: { kind, value } } : each)) };
}

export function textOf(directive: ConstDirectiveNode | undefined, argument: string): string | undefined {
  const value = directive?.arguments?.find((arg) => arg.name.value === argument)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}
