import { GraphQLError } from 'graphql';
import { refuse, type Step } from './step';

/** Why an operation cannot be planned that is the caller's doing, and HTTP's status for it. */
const UNPLANNABLE: Readonly<Record<string, number>> = { QUERY_PLANNING_TIMEOUT: 400, QUERY_PLANNING_MEMORY: 400, OPERATION_TOO_LARGE: 400, ALIAS_RESERVED: 400, GRAPHQL_VALIDATION_FAILED: 400, QUERY_PLANNING_BUSY: 503 };

/** Plans and runs what is left of the operation; a part that does not answer costs its own fields. */
export const execute: Step = async (exchange) => {
  const { graph: { executor }, document, judged, variables, context } = exchange;
  const operation = await executor.prepare(document, judged.operation.name?.value ?? null).catch((error: unknown) => {
    const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
    const status = UNPLANNABLE[code];
    if (status === undefined) throw error;
    refuse(code, (error as GraphQLError).message, status);
  });
  const call = { variables, context, signal: context.signal };
  exchange.answer = await (operation.executeInParts && context.acceptsParts ? operation.executeInParts(call) : operation.execute(call));
};
