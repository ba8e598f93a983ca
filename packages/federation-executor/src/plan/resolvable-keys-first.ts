import { Kind, type DefinitionNode, type DirectiveNode, type DocumentNode } from 'graphql';

/**
 * A supergraph in which every type's resolvable keys stand before its others. To come back to a subgraph after a `@requires` the planner
 * takes the first key that can be had there, resolvable or not; with another it plans a fetch that the subgraph cannot answer.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return { ...supergraph, definitions: supergraph.definitions.map(sorted) };
}

function sorted(type: DefinitionNode): DefinitionNode {
  if ((type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) || !type.directives?.some(unresolvable)) return type;
  return { ...type, directives: type.directives.toSorted((a, b) => Number(unresolvable(a)) - Number(unresolvable(b))) };
}

function unresolvable({ name, arguments: given }: DirectiveNode): boolean {
  const resolvable = name.value === 'join__type' && given?.find((arg) => arg.name.value === 'resolvable')?.value;
  return resolvable ? resolvable.kind === Kind.BOOLEAN && !resolvable.value : false;
}
