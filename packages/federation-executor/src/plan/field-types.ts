import { Kind, type DocumentNode, type TypeNode } from 'graphql';

/** Names of the root types, which every supergraph calls so. */
export const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/** By the name of an object type or interface: the named types of its fields. */
export function fieldTypes(supergraph: DocumentNode): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(supergraph.definitions.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION ? [[node.name.value, new Map(node.fields?.map(({ name, type }) => [name.value, named(type)]))]] : [])));
}

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}
