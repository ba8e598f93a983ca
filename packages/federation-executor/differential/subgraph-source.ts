import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  isAbstractType, isInterfaceType, isObjectType, isUnionType, Kind, parse, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, type GraphQLSchema,
  type SelectionSetNode, type TypeDefinitionNode, type TypeExtensionNode,
} from 'graphql';

/** A subgraph as text: all that a counterexample needs to be pasted. */
export interface SubgraphSource {
  name: string;
  sdl: string;
}

/** How one subgraph declares one field. */
export interface FieldDeclaration {
  external: boolean;
  requires: SelectionSetNode | null;
  /** Every name in its `@provides`. */
  provides: readonly string[];
  override: { from: string; label: string | null } | null;
}

/** A subgraph's schema, with its federation directives made easy to ask. */
export interface Subgraph extends SubgraphSource {
  schema: GraphQLSchema;
  /** Selections of the type's keys, in the order written. */
  keys: Map<string, SelectionSetNode[]>;
  interfaceObjects: Set<string>;
  fields: Map<string, Map<string, FieldDeclaration>>;
}

const argument = (directive: ConstDirectiveNode | undefined, name: string): string | null => {
  const value = directive?.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
};

/** The selection written in a `fields:` argument. */
export function selectionOf(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not a selection: ${text}`);
  return definition.selectionSet;
}

const isTypeNode = (node: DocumentNode['definitions'][number]): node is TypeDefinitionNode | TypeExtensionNode => /Type(Definition|Extension)$/.test(node.kind);

function declarationOf(field: FieldDefinitionNode): FieldDeclaration {
  const directive = (name: string): ConstDirectiveNode | undefined => field.directives?.find((each) => each.name.value === name);
  const requires = argument(directive('requires'), 'fields');
  const from = argument(directive('override'), 'from');
  return {
    external: directive('external') !== undefined,
    requires: requires === null ? null : selectionOf(requires),
    provides: argument(directive('provides'), 'fields')?.match(/\w+/g) ?? [],
    override: from === null ? null : { from, label: argument(directive('override'), 'label') },
  };
}

/** Reads one subgraph. Throws where the SDL is no subgraph schema. */
export function readSubgraph({ name, sdl }: SubgraphSource): Subgraph {
  const document = parse(sdl, { noLocation: true });
  const read: Subgraph = { name, sdl, schema: buildSubgraphSchema({ typeDefs: document }), keys: new Map(), interfaceObjects: new Set(), fields: new Map() };
  for (const node of document.definitions.filter(isTypeNode)) {
    const type = node.name.value;
    const keys = (node.directives ?? []).filter((each) => each.name.value === 'key').map((each) => selectionOf(argument(each, 'fields') ?? ''));
    if (keys.length > 0) read.keys.set(type, [...(read.keys.get(type) ?? []), ...keys]);
    if (node.directives?.some((each) => each.name.value === 'interfaceObject')) read.interfaceObjects.add(type);
    if (!('fields' in node)) continue;
    const declared = read.fields.get(type) ?? new Map<string, FieldDeclaration>();
    for (const field of node.fields ?? []) {
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      declared.set(field.name.value, declarationOf(field));
    }
    read.fields.set(type, declared);
  }
  return read;
}

/** Names of the object types that a type of one subgraph can stand for; an interface object stands for what implements it elsewhere. */
export function possibleTypes(all: readonly Subgraph[], subgraph: Subgraph, name: string): string[] {
  const type = subgraph.schema.getType(name);
  if (isObjectType(type)) return subgraph.interfaceObjects.has(name) ? implementations(all, name) : [name];
  if (isUnionType(type)) return type.getTypes().flatMap((member) => possibleTypes(all, subgraph, member.name));
  if (isInterfaceType(type)) return [...new Set(subgraph.schema.getPossibleTypes(type).flatMap((each) => possibleTypes(all, subgraph, each.name)))];
  return [];
}

/** Object types that implement an interface in any subgraph. */
export function implementations(all: readonly Subgraph[], name: string): string[] {
  const found = all.flatMap(({ schema, interfaceObjects }) => {
    const type = schema.getType(name);
    return isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name).filter((each) => !interfaceObjects.has(each)) : [];
  });
  return [...new Set(found)].sort();
}
