import { executeSync, Kind, OperationTypeNode, visit, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { ShapeContext, ShapeField } from './shape';

const MOST_KEPT = 32;

/** Answers `__schema` and `__type` from the API schema; what was asked before with the same variables is remembered. */
export function introspection(schema: GraphQLSchema, { fragments }: ShapeContext, operation: OperationDefinitionNode) {
  const known = new Map<string, string>();
  return (field: ShapeField, variables: Readonly<Record<string, unknown>>): string => {
    const used = new Set<string>();
    const note = (node: Parameters<typeof visit>[0]): void => void visit(node, { Variable: ({ name }) => void used.add(name.value) });
    for (const node of field.nodes) note(node);
    for (const fragment of fragments.values()) note(fragment);
    const definitions = operation.variableDefinitions?.filter((each) => used.has(each.variable.name.value)) ?? [];
    const id = JSON.stringify([field.key, ...definitions.map((each) => variables[each.variable.name.value] ?? null)]);
    const found = known.get(id);
    if (found !== undefined) return found;
    const { data } = executeSync({
      schema,
      document: {
        kind: Kind.DOCUMENT,
        definitions: [
          { kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY, variableDefinitions: definitions, selectionSet: { kind: Kind.SELECTION_SET, selections: field.nodes } },
          ...fragments.values(),
        ],
      },
      variableValues: variables,
    });
    const text = JSON.stringify(data?.[field.key] ?? null);
    if (known.size >= MOST_KEPT) known.delete(known.keys().next().value!);
    known.set(id, text);
    return text;
  };
}
