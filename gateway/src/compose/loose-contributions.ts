import { Kind, print, visit, type ConstDirectiveNode, type DocumentNode, type InterfaceTypeDefinitionNode, type InterfaceTypeExtensionNode, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode } from 'graphql';
import { hasDirective } from './merged-types';
import { parseSubgraph, type SubgraphSdl } from './subgraph-sdl';

type FieldsNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode;

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * The subgraphs with every query, and every field that one adds to a thing another owns, made nullable in the graph. A subgraph that is away
 * then costs those fields and nothing else: a non-null one would take the whole thing with it, and its parent, and so on.
 * The subgraph's own schema stays as it is written.
 */
export function loosenContributions(subgraphs: readonly SubgraphSdl[]): SubgraphSdl[] {
  const documents = subgraphs.map(parseSubgraph);
  const loose = contributedFields(documents);
  return subgraphs.map(({ name, sdl }, at) => {
    const loosened = visit(documents[at]!, { ObjectTypeDefinition: loosen, ObjectTypeExtension: loosen, InterfaceTypeDefinition: loosen });
    return { name, sdl: loosened === documents[at] ? sdl : print(loosened) };
  });

  function loosen(node: FieldsNode): FieldsNode | undefined {
    if (!node.fields?.some((field) => field.type.kind === Kind.NON_NULL_TYPE && loose.has(`${node.name.value}.${field.name.value}`))) return undefined;
    return {
      ...node,
      fields: node.fields.map((field) =>
        field.type.kind === Kind.NON_NULL_TYPE && loose.has(`${node.name.value}.${field.name.value}`) ? { ...field, type: field.type.type } : field),
    } as FieldsNode;
  }
}

/** `Type.field` of every field that a subgraph other than the type's owner resolves; the queries themselves are each on their own. */
export function contributedFields(documents: readonly DocumentNode[]): Set<string> {
  const definitions = new Map<string, { document: number; node: FieldsNode }[]>();
  documents.forEach((document, at) => {
    for (const node of document.definitions) {
      if (!('fields' in node) || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION) continue;
      if (ROOTS.has(node.name.value) || !hasDirective(node, 'key')) continue;
      definitions.set(node.name.value, [...(definitions.get(node.name.value) ?? []), { document: at, node }]);
    }
  });
  const promised = promisedByInterfaces(documents);
  const contributed = new Set(queryFields(documents));
  for (const [type, parts] of definitions) {
    const owner = parts.length > 1 ? ownerOf(parts.map(({ node }) => node)) : null;
    if (!owner) continue;
    for (const { node } of parts) {
      if (node === owner) continue;
      for (const field of ownFields(node)) {
        const alsoOwners = owner.fields?.some(({ name }) => name.value === field.name.value);
        if ((!alsoOwners || hasDirective(field, 'override')) && !promised.has(`${type}.${field.name.value}`)) contributed.add(`${type}.${field.name.value}`);
      }
    }
  }
  return contributed;
}

function queryFields(documents: readonly DocumentNode[]): string[] {
  return documents.flatMap(({ definitions }) => definitions).flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) && node.name.value === 'Query'
      ? (node.fields ?? []).map(({ name }) => `Query.${name.value}`)
      : []);
}

/** The part that says most about the type owns it; one that knows an interface only as an object never does. */
function ownerOf(parts: readonly FieldsNode[]): FieldsNode | null {
  const candidates = parts.filter((node) => !hasDirective(node, 'interfaceObject'));
  return candidates.reduce<FieldsNode | null>((most, node) => (most && ownFields(most).length >= ownFields(node).length ? most : node), null);
}

function ownFields(node: FieldsNode): NonNullable<FieldsNode['fields']> {
  const keys = (node.directives ?? []).filter(({ name }) => name.value.endsWith('key')).flatMap(keyFields);
  return (node.fields ?? []).filter((field) => !hasDirective(field, 'external') && !keys.includes(field.name.value));
}

function keyFields(key: ConstDirectiveNode): string[] {
  return (key.arguments ?? []).flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(/[\s{}]+/) : []));
}

/** Fields an implementing type must have as its interface says: they cannot be looser than the interface. */
function promisedByInterfaces(documents: readonly DocumentNode[]): Set<string> {
  const promised = new Set<string>();
  for (const document of documents) {
    const interfaces = new Map(document.definitions.flatMap((node) => (node.kind === Kind.INTERFACE_TYPE_DEFINITION ? [[node.name.value, node] as const] : [])));
    for (const node of document.definitions) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
      for (const parent of node.interfaces ?? []) {
        for (const field of interfaces.get(parent.name.value)?.fields ?? []) promised.add(`${node.name.value}.${field.name.value}`);
      }
    }
  }
  return promised;
}
