import { Kind, OperationTypeNode, visit, type DefinitionNode, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';

const REPRESENTATIONS = 'representations';

/** Several entity operations as one: the n-th has the alias `_n`, the variable `representations_n` and fragments of its own. */
export function joinOperations(documents: readonly DocumentNode[]): { document: DocumentNode; aliases: string[]; lists: string[] } {
  const taken = new Set(documents.flatMap((each) => operationOf(each).variableDefinitions?.map(({ variable }) => variable.name.value) ?? []));
  const lists = documents.map((_, n) => {
    let name = `${REPRESENTATIONS}_${n}`;
    while (taken.has(name)) name += '_';
    return name;
  });
  const aliases = documents.map((_, n) => `_${n}`);
  const variables = new Map<string, VariableDefinitionNode>();
  const fields: FieldNode[] = [];
  const fragments: DefinitionNode[] = [];
  documents.forEach((document, n) => {
    const renamed = rename(document, lists[n]!, n);
    const operation = operationOf(renamed);
    for (const each of operation.variableDefinitions ?? []) variables.set(each.variable.name.value, each);
    for (const each of operation.selectionSet.selections) if (each.kind === Kind.FIELD) fields.push({ ...each, alias: { kind: Kind.NAME, value: aliases[n]! } });
    fragments.push(...renamed.definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION));
  });
  const operation: OperationDefinitionNode = { kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY, variableDefinitions: [...variables.values()], selectionSet: { kind: Kind.SELECTION_SET, selections: fields } };
  return { document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, aliases, lists };
}

export function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  return definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
}

function rename(document: DocumentNode, list: string, n: number): DocumentNode {
  const fragments = new Set(document.definitions.map((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? each.name.value : null)));
  return visit(document, {
    Variable: (node) => (node.name.value === REPRESENTATIONS ? { ...node, name: { ...node.name, value: list } } : undefined),
    FragmentDefinition: (node) => ({ ...node, name: { ...node.name, value: `${node.name.value}_${n}` } }),
    FragmentSpread: (node) => (fragments.has(node.name.value) ? { ...node, name: { ...node.name, value: `${node.name.value}_${n}` } } : undefined),
  });
}
