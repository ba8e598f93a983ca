import type { QueryPlan } from '@apollo/query-planner';
import {
  isInterfaceType, isObjectType, Kind, parse, print, stripIgnoredCharacters, TypeInfo, visit, visitWithTypeInfo,
  type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, type GraphQLSchema, type InlineFragmentNode, type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';

type FieldsNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export interface InterfaceObjectConditions {
  /** For the planner only: each interface that some subgraph has as an interface object leads to itself where a subgraph knows its kinds. */
  supergraph: DocumentNode;
  /** The operation as the planner comes to an end with it. */
  guided(document: DocumentNode, apiSchema: GraphQLSchema): DocumentNode;
  /** A plan of such an operation, naming only what subgraphs have. */
  restored(plan: QueryPlan): QueryPlan;
}

/**
 * `{ venue { ... on Hall { rating } } }`, where the subgraph of `venue` has only an interface object, and `rating` requires what another subgraph
 * gives: the planner makes fetches that wait for each other in a circle, and looks for the end of it for ever. Here the condition is put below a
 * field that leads from the interface to itself in a subgraph that knows its kinds, so that the kind is known first; in the plan that field
 * gives place to what is selected in it.
 */
export function interfaceObjectConditions(supergraph: DocumentNode): InterfaceObjectConditions {
  const types = supergraph.definitions.filter((node): node is FieldsNode => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION);
  const taken = new Set(types.flatMap(({ fields }) => fields?.map(({ name }) => name.value) ?? []));
  let itself = '_itself';
  while (taken.has(itself)) itself += '_';

  /** By the interface: the subgraphs that can be asked for its objects and know their kinds. */
  const knowing = new Map<string, string[]>();
  const requiring = new Map<string, Set<string>>();
  /** Fields, as `Type.field`, that have another type in one subgraph than in another. */
  const mixed = new Set<string>();
  for (const { kind, name, directives = [], fields = [] } of types) {
    const joins = directives.filter((each) => each.name.value === 'join__type');
    if (kind === Kind.INTERFACE_TYPE_DEFINITION && joins.some((each) => valueOf(each, 'isInterfaceObject') === true)) {
      const graphs = joins.filter((each) => valueOf(each, 'isInterfaceObject') !== true && valueOf(each, 'key') !== undefined && valueOf(each, 'resolvable') !== false);
      if (graphs.length > 0) knowing.set(name.value, [...new Set(graphs.map((each) => String(valueOf(each, 'graph'))))]);
    }
    for (const field of fields) if (field.directives?.some((each) => valueOf(each, 'type') !== undefined)) mixed.add(`${name.value}.${field.name.value}`);
    requiring.set(name.value, new Set(fields.filter((field) => field.directives?.some((each) => valueOf(each, 'requires') !== undefined)).map((field) => field.name.value)));
  }

  const leading = (of: string, graphs: readonly string[]): FieldDefinitionNode => ({
    kind: Kind.FIELD_DEFINITION, name: { kind: Kind.NAME, value: itself }, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: of } },
    directives: graphs.map((graph) => ({
      kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'join__field' },
      arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'graph' }, value: { kind: Kind.ENUM, value: graph } }],
    })),
  });
  const definitions = supergraph.definitions.map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return node;
    const of = [node.name.value, ...(node.interfaces ?? []).map(({ name }) => name.value)].find((name) => knowing.has(name));
    if (of === undefined) return node;
    const own = new Set((node.directives ?? []).filter((each) => each.name.value === 'join__type').map((each) => String(valueOf(each, 'graph'))));
    const graphs = knowing.get(of)!.filter((graph) => own.has(graph));
    return graphs.length === 0 ? node : { ...node, fields: [...(node.fields ?? []), leading(of, graphs)] };
  });

  /** Whether something of the object itself is selected that requires another subgraph's. */
  const requires = (set: SelectionSetNode, type: string, apiSchema: GraphQLSchema): boolean => set.selections.some((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return false;
    if (node.kind === Kind.INLINE_FRAGMENT) return requires(node.selectionSet, node.typeCondition?.name.value ?? type, apiSchema);
    const definition = apiSchema.getType(type);
    const interfaces = isObjectType(definition) || isInterfaceType(definition) ? definition.getInterfaces().map(({ name }) => name) : [];
    return [type, ...interfaces].some((each) => requiring.get(each)?.has(node.name.value));
  });

  return {
    supergraph: knowing.size === 0 ? supergraph : { ...supergraph, definitions },
    guided(document, apiSchema) {
      if (knowing.size === 0) return document;
      const info = new TypeInfo(apiSchema);
      return visit(document, visitWithTypeInfo(info, {
        SelectionSet: {
          // When it is left: what is put in is not looked at again.
          leave(set) {
            const parent = info.getParentType();
            if (!parent || !knowing.has(parent.name)) return undefined;
            const conditional = set.selections.filter((node): node is InlineFragmentNode => node.kind === Kind.INLINE_FRAGMENT && node.typeCondition !== undefined && node.typeCondition.name.value !== parent.name);
            if (!conditional.some((node) => requires(node.selectionSet, node.typeCondition!.name.value, apiSchema))) return undefined;
            // With what is asked of every kind, that the same is not asked for twice, on either way.
            // So do fields whose type is another in one of the kinds: the planner keeps such apart, which it can only where it sees both.
            const kinds = isInterfaceType(parent) ? apiSchema.getPossibleTypes(parent) : [];
            const differs = (node: SelectionNode, of = parent.name): boolean => {
              if (node.kind === Kind.INLINE_FRAGMENT) return node.selectionSet.selections.some((each) => differs(each, node.typeCondition?.name.value ?? of));
              const fields = apiSchema.getType(of);
              if (node.kind !== Kind.FIELD || !(isInterfaceType(fields) || isObjectType(fields))) return false;
              const own = String(fields.getFields()[node.name.value]?.type);
              return kinds.some((kind) => {
                const field = kind.getFields()[node.name.value];
                return field !== undefined && (String(field.type) !== own || mixed.has(`${kind.name}.${node.name.value}`));
              });
            };
            const guided = set.selections.filter((node) => requires({ kind: Kind.SELECTION_SET, selections: [node] }, parent.name, apiSchema) || differs(node));
            return { ...set, selections: [...set.selections.filter((node) => !guided.includes(node)), below(itself, guided)] };
          },
        },
      }));
    },
    restored: (plan) => (knowing.size === 0 ? plan : withoutField(plan, itself)),
  };
}

const below = (name: string, selections: readonly SelectionNode[]): SelectionNode => ({
  kind: Kind.FIELD, name: { kind: Kind.NAME, value: name }, selectionSet: { kind: Kind.SELECTION_SET, selections },
});

/** The plan without a field, wherever it is named: in what is fetched, and in paths. */
function withoutField<T>(part: T, name: string): T {
  if (Array.isArray(part)) return part.map((each: unknown) => withoutField(each, name)) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]: [string, unknown]) => {
    if (key === 'operation' && typeof value === 'string') return [key, value.includes(name) ? withoutSelection(value, name) : value];
    if ((key === 'path' || key === 'queryPath') && Array.isArray(value)) return [key, pathWithout(value as string[], name)];
    return [key, withoutField(value, name)];
  })) as T;
}

/** What only objects of some types have below the field (`name|[Type,…]`, of type-conditioned fetching), the step before it lets pass. */
function pathWithout(path: readonly string[], name: string): string[] {
  const left: string[] = [];
  for (const step of path) {
    const [field, types] = typed(step);
    if (field !== name) left.push(step);
    else if (types && left.length > 0) {
      const [before, own] = typed(left.at(-1)!);
      left[left.length - 1] = `${before}|[${(own ? types.filter((type) => own.includes(type)) : types).join(',')}]`;
    }
  }
  return left;
}

function typed(step: string): [field: string, types: string[] | null] {
  const at = step.indexOf('|[');
  return at < 0 ? [step, null] : [step.slice(0, at), step.slice(at + 2, -1).split(',')];
}

function withoutSelection(operation: string, name: string): string {
  return stripIgnoredCharacters(print(visit(parse(operation, { noLocation: true }), {
    SelectionSet: {
      leave(set) {
        const selections = set.selections.flatMap((node) => (node.kind === Kind.FIELD && node.name.value === name ? node.selectionSet!.selections : [node]));
        const texts = selections.map((node) => print(node));
        return { ...set, selections: selections.filter((_, n) => texts.indexOf(texts[n]!) === n) };
      },
    },
  })));
}

function valueOf(directive: ConstDirectiveNode, argument: string): unknown {
  const value = directive.arguments?.find((each) => each.name.value === argument)?.value;
  return value && 'value' in value ? value.value : undefined;
}
