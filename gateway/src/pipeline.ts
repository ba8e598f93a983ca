import type { QueryPlan } from '@apollo/query-planner';
import type { Answers } from '@samlar/federation-executor/subscribe/subscribe-operation';
import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { GraphContext } from './graph/graph-context';
import { subscribe } from './live/subscribe';
import { authorise } from './steps/authorise';
import { budget } from './steps/budget';
import { cost, tellCost } from './steps/cost';
import { execute, prepareOperation } from './steps/execute';
import { limit } from './steps/limit';
import { limitVariables } from './steps/limit-variables';
import { mask, masked } from './steps/mask';
import { Refusal, rememberedOf, type Answer, type Exchange, type Graph, type GraphRequest, type Judged, type Step } from './steps/step';
import { validate } from './steps/validate';
import { writeOutFragments } from './steps/write-out-fragments';

/**
 * What happens to one GraphQL request, in order. Each step is one file with one guarantee.
 *
 * Before these, while the request is read (`door/graphql-route.ts`): `identify` the caller and sign the viewer, then
 * `trustedDocument`. The document is parsed, at most `bounds.tokens` tokens. After these the answer is written.
 */
export const judging = [
  limit, // not too deep, wide or repetitive, so that the rest is cheap
  validate, // fits the contract's schema
] as const;

/** What is asked of every request; the ones above hang on the document alone, and are asked of it once. */
export const pipeline: readonly Step[] = [
  limitVariables, // not too deep, so that the rest may read them
  cost, // not too expensive, lengths in variables counted
  budget, // not more than its caller may ask for in a minute
  authorise, // the caller has the right to every field that is left
  execute, // planned, run; a dead part costs its own fields
  mask, // no word of how the inside works
  tellCost, // what it did cost, to those who may know
];

const judgedOf = rememberedOf(20, (graph, document, named): Judged | Refusal => {
  const operation = operationOf(document, named === '' ? null : named);
  if (!operation) return new Refusal([new GraphQLError('Name one operation of the document in operationName.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })]);
  try {
    for (const judge of judging) judge(graph, document, operation);
    return writeOutFragments(graph, document, operation);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
});

/** The answers of a subscription as they come, or why there are none. Never rejects. `fresh`: the context of one event. */
export async function openSubscription(graph: Graph, request: GraphRequest, fresh: () => Promise<GraphContext>): Promise<{ answers: Answers } | Refusal> {
  return begin(graph, request, async (exchange) => {
    for (const step of pipeline) {
      if (step === execute) return { answers: await subscribe(exchange, fresh) };
      await step(exchange);
    }
    throw new Error('The pipeline executes nothing.');
  });
}

/** How a request would be run, or why it would not be: everything but running it. Never rejects. */
export async function planOf(graph: Graph, request: GraphRequest): Promise<{ plan: QueryPlan } | Refusal> {
  return begin(graph, request, async (exchange) => {
    for (const step of pipeline) {
      if (step === execute) return { plan: await (await prepareOperation(exchange)).plan() };
      await step(exchange);
    }
    throw new Error('The pipeline executes nothing.');
  });
}

/** The answer, or why there is none. Never rejects. */
export async function runPipeline(graph: Graph, request: GraphRequest): Promise<Answer | Refusal> {
  return begin(graph, request, async (exchange) => {
    for (const step of pipeline) await step(exchange);
    return exchange.answer!;
  });
}

async function begin<T>(graph: Graph, { document, operationName, variables, context }: GraphRequest, go: (exchange: Exchange) => Promise<T>): Promise<T | Refusal> {
  try {
    const judged = judgedOf(graph, document, operationName ?? '');
    if (judged instanceof Refusal) return judged;
    return await go({ graph, context, variables, judged, document: judged.document, denied: new Map(), cost: 0, answer: null });
  } catch (error) {
    if (error instanceof Refusal) return error;
    const { message, path, extensions } = masked(error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error }), context);
    return new Refusal([new GraphQLError(message, { path, extensions })], 500);
  }
}

function operationOf(document: DocumentNode, name: string | null): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  return name === null ? (operations.length === 1 ? operations[0] : undefined) : operations.find((operation) => operation.name?.value === name);
}
