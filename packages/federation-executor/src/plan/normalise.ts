import { getOperationAST, GraphQLError, Kind, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema } from 'graphql';
import { constantsOf } from './constants';
import { selectionWriter } from './write-selections';
import type { NormalisedOperation } from './planned-operation';

/**
 * One operation of a document in the form in which it is planned: nameless, fragments written out, its values in `constants`. The
 * document must be valid against `apiSchema`. A client's variables are to be coerced by the document as it stood: those that nothing uses,
 * once literal conditions are decided, are dropped here. Throws a `GraphQLError` when there is no such operation, or it is too large.
 */
export function normalise(document: DocumentNode, operationName: string | null, apiSchema: GraphQLSchema): NormalisedOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw new GraphQLError(operationName ? `The document has no operation named "${operationName}".` : 'The document has several operations: say which by operationName.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
  }
  const root = apiSchema.getRootType(operation.operation);
  if (!root) throw new GraphQLError(`There is no ${operation.operation} in this schema.`, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const constants = constantsOf(operation);
  const selections = selectionWriter(apiSchema, fragments, constants)(operation.selectionSet, root);
  const directives = (operation.directives ?? []).map((each) => constants.write(each)).join('');
  const own = (operation.variableDefinitions ?? []).filter((each) => constants.used.has(each.variable.name.value)).map((each) => constants.write(each));
  const definitions = [...own, ...constants.definitions];
  const variables = definitions.length === 0 ? '' : `(${definitions.join(',')})`;
  return { kind: operation.operation, text: `${operation.operation}${variables}${directives}${selections}`, constants: constants.values, renamed: constants.renamed };
}
