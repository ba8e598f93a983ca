import { getVariableValues, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

/** Variables as the operation declares them, defaults included, or what is wrong with them. */
export function coerceVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): { coerced: Record<string, unknown> } | { errors: GraphQLFormattedError[] } {
  if (!operation.variableDefinitions?.length) return { coerced: {} };
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions, given);
  if (!errors) return { coerced };
  return {
    errors: errors.map((error) => {
      const { message, locations, path, extensions } = error.toJSON();
      return { message, ...(locations && { locations }), ...(path && { path }), extensions: { ...extensions, code: extensions?.['code'] ?? 'BAD_USER_INPUT' } };
    }),
  };
}
