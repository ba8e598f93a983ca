import type { PreparedOperation } from '@samlar/federation-executor/executor';
import { GraphQLError } from 'graphql';
import { cachingOf, keptAnswer } from '../cache/kept-answer';
import { refuse, type Exchange, type Step } from './step';

/** Why an operation cannot be planned that is the caller's doing, and HTTP's status for it. */
const UNPLANNABLE: Readonly<Record<string, number>> = { QUERY_PLANNING_TIMEOUT: 400, QUERY_PLANNING_MEMORY: 400, OPERATION_TOO_LARGE: 400, ALIAS_RESERVED: 400, GRAPHQL_VALIDATION_FAILED: 400, QUERY_PLANNING_BUSY: 503 };

/** Plans what is left of the operation. */
export async function prepareOperation({ graph: { executor }, document, judged }: Exchange): Promise<PreparedOperation> {
  return executor.prepare(document, judged.operation.name?.value ?? null).catch((error: unknown) => {
    const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
    const status = UNPLANNABLE[code];
    if (status === undefined) throw error;
    refuse(code, (error as GraphQLError).message, status);
  });
}

/** Plans and runs what is left of the operation; a part that does not answer costs its own fields. */
export const execute: Step = async (exchange) => {
  const { graph, variables, context } = exchange;
  const operation = await prepareOperation(exchange);
  if (operation.kind === 'subscription') refuse('OPERATION_NOT_SUPPORTED', 'A subscription is asked for over server-sent events, multipart or a web socket.');
  const caching = graph.cache && cachingOf(graph.cache, context);
  const call = { variables, context: caching ? { ...context, caching } : context, signal: context.signal };
  if (operation.executeInParts && context.acceptsParts) exchange.answer = await operation.executeInParts(call);
  else exchange.answer = caching && operation.kind === 'query' ? await keptAnswer(exchange, caching, () => operation.execute(call)) : await operation.execute(call);
};
