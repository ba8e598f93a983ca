import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from 'pino';

/** Errors of the caller's making keep their words; everything else is a bug and is told by its request id only. */
const SPOKEN = new Set([
  'FORBIDDEN', 'UNAUTHENTICATED', 'BAD_USER_INPUT', 'NOT_FOUND', 'IDEMPOTENCY_KEY_REUSED', 'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND',
]);

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

export function notFound(what: string, id: string): GraphQLError {
  return new GraphQLError(`There is no ${what} "${id}", or it is not yours to see.`, { extensions: { code: 'NOT_FOUND' } });
}

/** PostgreSQL's `invalid_text_representation`: a text where a uuid, a number or a date belongs. */
const MALFORMED = '22P02';
/** PostgreSQL's `insufficient_privilege`: row-level security refused a row. */
const NOT_YOURS = '42501';

function databaseCode(error: unknown): string | undefined {
  return (unwrapResolverError(error) as { driverError?: { code?: string } } | null)?.driverError?.code;
}

/** Apollo Server's `formatError`: masks bugs, logs them once. */
export function masking(log: Logger, requestId: (error: unknown) => string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
    if (SPOKEN.has(code)) {
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions };
    }
    if (databaseCode(error) === NOT_YOURS) {
      return { message: 'Something in this belongs to another organisation. Nothing was changed.', path: formatted.path, extensions: { code: 'FORBIDDEN' } };
    }
    if (databaseCode(error) === MALFORMED) {
      return { message: 'An id in the request is not of the form ids have here. Take it from an answer.', path: formatted.path, extensions: { code: 'BAD_USER_INPUT' } };
    }
    const id = requestId(error);
    log.error({ err: unwrapResolverError(error), path: formatted.path, requestId: id }, 'request failed');
    return {
      message: 'Something went wrong on our side. Try again; if it stays, report the request id.',
      path: formatted.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
    };
  };
}
