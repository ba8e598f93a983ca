import { GraphQLError } from 'graphql';
import type { GraphContext } from '../graph/graph-context';
import { putNulls } from './authorise';
import type { Step } from './step';

/** Errors of the caller's making, or about a part that is away, keep their words; all others are told by request id only. */
const SPOKEN = new Set(['FORBIDDEN', 'BAD_USER_INPUT', 'NOT_FOUND', 'IDEMPOTENCY_KEY_REUSED', 'SUBGRAPH_UNAVAILABLE']);
/** What an error may tell beside its code. Never a body, an address, a stack. */
const TOLD = ['subgraph', 'right', 'requestId'] as const;

/** Adds the errors and nulls of denied fields, and lets no error out that tells how the inside works. */
export const mask: Step = (exchange) => {
  const { result, denied, context } = exchange;
  if (result === null) return;
  const { data, errors = [], extensions } = result;
  // A person whom the caller may name but not see is null in their own subgraph, and with them a field that says it never
  // is: the nearest nullable place is null, which is the answer. Only when nothing is left has something broken.
  if (extensions?.valueCompletion) context.log.warn({ problems: extensions.valueCompletion }, 'nulls went up to a nullable field');
  const broken = extensions?.valueCompletion && data === null && errors.length === 0 ? [masked(new GraphQLError('broken'), context)] : [];
  const told = [...errors.map((error) => masked(error, context)), ...broken, ...[...denied.values()].map(({ error }) => error)];
  exchange.result = {
    data: denied.size === 0 ? data : (putNulls(data, denied) as typeof data),
    ...(told.length > 0 && { errors: withoutRepeats(told) }),
  };
};

export function masked(error: GraphQLError, { requestId, log }: GraphContext): GraphQLError {
  const code = String(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  const extensions: Record<string, unknown> = {};
  for (const key of TOLD) if (typeof error.extensions?.[key] === 'string') extensions[key] = error.extensions[key];
  if (SPOKEN.has(code)) return new GraphQLError(error.message, { path: error.path, extensions: { ...extensions, code } });
  log.error({ err: error.originalError ?? error, path: error.path, code }, 'request failed');
  return new GraphQLError('Something went wrong on our side. Try again; if it stays, report the request id.', {
    path: error.path,
    extensions: { requestId, ...extensions, code: 'INTERNAL_SERVER_ERROR' },
  });
}

/** One part that is away is asked several times in one plan; the caller hears of each place once. */
function withoutRepeats(errors: readonly GraphQLError[]): GraphQLError[] {
  const heard = new Map(errors.map((error) => [JSON.stringify([error.message, error.path]), error]));
  return [...heard.values()];
}
