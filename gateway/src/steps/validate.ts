import { GraphQLError, validate as validateDocument, type DocumentNode, type GraphQLSchema } from 'graphql';
import { Refusal, refuse, type Step } from './step';

const REMEMBERED = 1_000;
const valid = new WeakMap<GraphQLSchema, Set<string>>();

/** Refuses a document that does not fit the contract's schema. A valid one is remembered by its hash, so it is judged once. */
export const validate: Step = ({ graph, document, operation, request }) => {
  // GraphQL's own rules pass over an operation whose root type is not there.
  if (!graph.schema.getRootType(operation.operation)) refuse('GRAPHQL_VALIDATION_FAILED', `This API offers no ${operation.operation}.`);
  const known = valid.get(graph.schema) ?? new Set<string>();
  valid.set(graph.schema, known);
  if (known.has(request.queryHash!)) return;
  const errors = problems(graph.schema, document);
  if (errors.length > 0) throw new Refusal(errors);
  if (known.size >= REMEMBERED) known.clear();
  known.add(request.queryHash!);
};

function problems(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  return validateDocument(schema, document, undefined, { maxErrors: 20 }).map(
    (error) => new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
  );
}
