import { GraphQLError, validate as validateDocument, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { Refusal, refuse, type Graph } from './step';

/** Refuses a document that does not fit the contract's schema. */
export function validate({ schema }: Graph, document: DocumentNode, operation: OperationDefinitionNode): void {
  // GraphQL's own rules pass over an operation whose root type is not there.
  if (!schema.getRootType(operation.operation)) refuse('GRAPHQL_VALIDATION_FAILED', `This API offers no ${operation.operation}.`);
  const errors = validateDocument(schema, document, undefined, { maxErrors: 20 });
  if (errors.length > 0) throw new Refusal(errors.map((error) => new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })));
}
