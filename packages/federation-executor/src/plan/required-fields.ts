import {
  Kind, parse, print, stripIgnoredCharacters,
  type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, type FieldNode, type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode,
  type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { nameOf } from './requirements-apart';

type FieldsNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A field as some `@requires` wants it, by the name it has in the planner's supergraph. */
export interface RequiredField {
  name: string;
  arguments: FieldNode['arguments'];
}

export interface RequiredFields {
  /** By the synthetic name, which no other field of the supergraph has. */
  byName: ReadonlyMap<string, RequiredField>;
  /** Paths of synthetic names, joined by dots, that a field wants: by `subgraph Type field`. */
  wants: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Which fields to separate: those that take arguments, or all that keys and `@requires` name. */
export type Separated = 'with arguments' | 'all';

/**
 * A supergraph in which a field with arguments, where a `@requires` wants it, is a field of its own without arguments. The planner keeps one
 * value a response name and object: a client's `price(currency: "EUR")`, one `@requires` of `price(currency: "USD")` and another of `"SEK"`
 * would be one to it. So would be a client's `id: name` and the key `id`, unless all are separated. Plans over it name fields
 * that no subgraph has, until `restorePlan` has been over them.
 */
export function separateRequiredFields(supergraph: DocumentNode, separated: Separated): { supergraph: DocumentNode; required: RequiredFields } {
  const types = new Map<string, FieldsNode>();
  const taken = new Set<string>();
  const subgraphs = new Map<string, string>();
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      types.set(node.name.value, node);
      for (const field of node.fields ?? []) taken.add(field.name.value);
    }
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph') for (const value of node.values ?? []) subgraphs.set(value.name.value, nameOf(textOf(value.directives?.[0], 'name') ?? value.name.value));
  }
  const byName = new Map<string, RequiredField>();
  const wants = new Map<string, Set<string>>();
  /** By field and arguments: one name for them on all types, as an interface and what implements it must agree. */
  const made = new Map<string, { field: string; name: string; types: Set<string> }>();

  const separate = (node: FieldNode, type: string): string => {
    const key = `${node.name.value}(${(node.arguments ?? []).map((arg) => stripIgnoredCharacters(print(arg))).toSorted().join()})`;
    let one = made.get(key);
    if (!one) {
      let n = made.size;
      let name: string;
      do name = `${node.name.value}_required_${n++}`; while (taken.has(name));
      taken.add(name);
      byName.set(name, { name: node.name.value, arguments: node.arguments });
      made.set(key, (one = { field: node.name.value, name, types: new Set() }));
    }
    one.types.add(type);
    return one.name;
  };

  const rewrite = (set: SelectionSetNode, type: string, path: string, wanted: Set<string>): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((node): SelectionNode => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return node;
      if (node.kind === Kind.INLINE_FRAGMENT) return { ...node, selectionSet: rewrite(node.selectionSet, node.typeCondition?.name.value ?? type, path, wanted) };
      const definition = types.get(type)?.fields?.find((field) => field.name.value === node.name.value);
      const name = definition && (separated === 'all' || definition.arguments?.length) ? separate(node, type) : null;
      const here = `${path}${name ?? node.name.value}`;
      if (name) wanted.add(here);
      return {
        ...node,
        ...(name && { name: { kind: Kind.NAME, value: name }, arguments: [] }),
        ...(node.selectionSet && definition && { selectionSet: rewrite(node.selectionSet, namedType(definition), `${here}.`, wanted) }),
      };
    }),
  });

  const rewriteFields = (directive: ConstDirectiveNode, argument: string, type: string, wanted: Set<string>): ConstDirectiveNode => {
    const text = textOf(directive, argument);
    if (!text) return directive;
    const { selectionSet } = parse(`{${text}}`, { noLocation: true }).definitions[0] as OperationDefinitionNode;
    const value = stripIgnoredCharacters(print(rewrite(selectionSet, type, '', wanted))).slice(1, -1);
    return wanted.size === 0 ? directive : { ...directive, arguments: directive.arguments?.map((arg) => (arg.name.value === argument ? { ...arg, value: { kind: Kind.STRING, value } } : arg)) };
  };

  const requires = (directive: ConstDirectiveNode, type: string, field: string): ConstDirectiveNode => {
    if (directive.name.value !== 'join__field') return directive;
    const wanted = new Set<string>();
    const rewritten = rewriteFields(directive, 'requires', type, wanted);
    if (wanted.size > 0) wants.set(`${subgraphs.get(textOf(directive, 'graph') ?? '')} ${type} ${field}`, wanted);
    return rewritten;
  };

  const key = (directive: ConstDirectiveNode, type: string): ConstDirectiveNode =>
    separated === 'all' && directive.name.value === 'join__type' ? rewriteFields(directive, 'key', type, new Set()) : directive;

  const rewritten = supergraph.definitions.map((node) => {
    if (!('fields' in node) || !types.has(node.name.value)) return node;
    const type = node as FieldsNode;
    const fields = type.fields?.map((field) => ({ ...field, directives: field.directives?.map((each) => requires(each, type.name.value, field.name.value)) }));
    return { ...type, fields, directives: type.directives?.map((each) => key(each, type.name.value)) } as FieldsNode;
  });
  if (made.size === 0) return { supergraph, required: { byName, wants } };

  const definitions = rewritten.map((node) => {
    if (!('fields' in node) || !types.has(node.name.value)) return node;
    const type = node as FieldsNode;
    const names = [type.name.value, ...(type.interfaces ?? []).map((each) => each.name.value)];
    const added = [...made.values()].filter((each) => names.some((name) => each.types.has(name))).map((each) => {
      for (const subgraph of subgraphs.values()) {
        const own = wants.get(`${subgraph} ${type.name.value} ${each.field}`);
        if (own) wants.set(`${subgraph} ${type.name.value} ${each.name}`, own);
      }
      return copy(type.fields!.find(({ name }) => name.value === each.field)!, each.name);
    });
    return added.length === 0 ? node : ({ ...type, fields: [...(type.fields ?? []), ...added] } as FieldsNode);
  });
  return { supergraph: { ...supergraph, definitions }, required: { byName, wants } };
}

/** The same field by another name, had from the same subgraphs. */
function copy(field: FieldDefinitionNode, name: string): FieldDefinitionNode {
  const directives = field.directives?.filter((each) => each.name.value === 'join__field');
  return { kind: Kind.FIELD_DEFINITION, name: { kind: Kind.NAME, value: name }, type: field.type, directives };
}

function namedType({ type }: FieldDefinitionNode): string {
  let named = type;
  while (named.kind !== Kind.NAMED_TYPE) named = named.type;
  return named.name.value;
}

function textOf(directive: ConstDirectiveNode | undefined, argument: string): string | undefined {
  const value = directive?.arguments?.find((arg) => arg.name.value === argument)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}
