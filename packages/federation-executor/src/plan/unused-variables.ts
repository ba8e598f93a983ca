import { Kind, visit, type DocumentNode } from 'graphql';

/** A document without the variables it does not use, and the names of those it does. */
export function withoutUnusedVariables(document: DocumentNode): { document: DocumentNode; variables: string[] } {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? { ...node, variableDefinitions: node.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) } : node);
  return { document: { ...document, definitions }, variables: [...used] };
}
