import { GraphQLError } from 'graphql';
import type { GraphContext } from './graph/graph-context';
import { authorise } from './steps/authorise';
import { cost } from './steps/cost';
import { execute } from './steps/execute';
import { limit } from './steps/limit';
import { mask, masked } from './steps/mask';
import { Refusal, type Exchange, type GatewayRequest, type GatewayResult, type Graph, type Step } from './steps/step';
import { validate } from './steps/validate';
import { writeOutFragments } from './steps/write-out-fragments';

/**
 * What happens to one GraphQL request, in order. Each step is one file with one guarantee.
 *
 * Before these, while the request is read (`door/graphql-route.ts`): `identify` the caller and sign the viewer, then
 * `trustedDocument`. Apollo Server reads the HTTP request and parses, at most `bounds.tokens` tokens. After these it writes the answer.
 */
export const pipeline: readonly Step[] = [
  limit, // not too deep, wide or repetitive, so that the rest is cheap
  cost, // not too expensive, lengths in variables counted
  validate, // fits the contract's schema
  writeOutFragments, // one operation, each field at its own place
  authorise, // the caller has the right to every field that is left
  execute, // planned, run; a dead part costs its own fields
  mask, // no word of how the inside works
];

/** Runs the pipeline for a request that Apollo Server has read and parsed. */
export async function runPipeline(graph: Graph, request: GatewayRequest): Promise<GatewayResult> {
  const context = request.context as GraphContext;
  const { operation } = request;
  if (!operation) {
    return { errors: [new GraphQLError('Name one operation of the document in operationName.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } })] };
  }
  const exchange: Exchange = { graph, context, request, document: request.document, operation, denied: new Map(), result: null };
  try {
    for (const step of pipeline) await step(exchange);
    return exchange.result!;
  } catch (error) {
    if (error instanceof Refusal) return { errors: error.errors.map((each) => withStatus(each, error.status)) };
    return { errors: [withStatus(masked(error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error }), context), 500)] };
  }
}

function withStatus(error: GraphQLError, status: number): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions: { ...error.extensions, http: { status } } });
}
