import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import { dataText, wholeText } from './answer-text';
import type { AnswerInParts, LaterParts } from './defer/answer-in-parts';
import { acceptsParts } from './defer/multipart';
import type { ExecutionAnswer, FederationExecutor } from './executor';

const PIECES = Symbol('data');
/** `data` as finished text: Apollo Server carries it through, `stringifyResult` writes it. */
interface FinishedData {
  [PIECES]: Pick<ExecutionAnswer, 'whole'> & Partial<Pick<AnswerInParts, 'later'>> & { data: readonly (string | Buffer)[] };
  /** For plugins, and for a server that was not given `stringifyResult`. */
  toJSON(): unknown;
}

export interface SwappableGateway extends GatewayInterface {
  /** Requests from now on go to `executor`; those under way end with the one they began with. */
  swap(executor: FederationExecutor, supergraph: string): void;
}

export interface ApolloGatewayOptions {
  executor: FederationExecutor;
  supergraph: string;
  /** The `@override` labels that hold for a request with this context. */
  labels?: (context: unknown) => ReadonlySet<string>;
  /** See `Call.viewer`. */
  viewer?: (context: unknown) => string | undefined;
}

/** For `new ApolloServer({ gateway: apolloGateway(…), stringifyResult })`. */
export function apolloGateway({ executor, supergraph, labels, viewer }: ApolloGatewayOptions): SwappableGateway {
  let current = { executor, supergraph };
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  const tell = (listener: GatewaySchemaLoadOrUpdateCallback): void => listener({ apiSchema: current.executor.apiSchema, coreSupergraphSdl: current.supergraph });
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async load() {
      listeners.forEach(tell);
      return {
        executor: async ({ document, operationName, request, context }) => {
          const named = operationName ?? request.operationName ?? null;
          if (!document.definitions.some((each) => each.kind === 'OperationDefinition' && (named === null || each.name?.value === named))) return { errors: [new GraphQLError(named === null ? 'Must provide an operation.' : `Unknown operation named "${named}".`)] };
          const prepared = await current.executor.prepare(document, named, labels?.(context));
          const asks = viewer?.(context);
          const call = { ...(request.variables && { variables: request.variables }), context, ...(asks !== undefined && { viewer: asks }) };
          return asResult(await (prepared.executeInParts && acceptsParts(request.http?.headers.get('accept') ?? '') ? prepared.executeInParts(call) : prepared.execute(call)));
        },
      };
    },
    async stop() {
      listeners.clear();
    },
    swap(next, sdl) {
      current = { executor: next, supergraph: sdl };
      listeners.forEach(tell);
    },
  };
}

/** An answer as Apollo Server takes it from a gateway; `stringifyResult` writes it. */
export function asResult({ data, errors, extensions, whole, later }: ExecutionAnswer & Partial<AnswerInParts>) {
  return {
    ...(data !== null && { data: finished({ data, ...(whole && { whole }), ...(later && { later }) }) as unknown as Record<string, unknown> }),
    ...(errors.length > 0 && { errors: errors.map(asError) }),
    ...(extensions && { extensions: extensions as Record<string, unknown> }),
  };
}

function finished(given: FinishedData[typeof PIECES]): FinishedData {
  return { [PIECES]: given, toJSON: () => JSON.parse(dataText(given.data)) as unknown };
}

/** For Apollo Server's `plugins`, where answers may come in parts: without it, `@defer` is answered with its first part alone. */
export function incrementalDelivery(formatError: (error: GraphQLFormattedError) => GraphQLFormattedError = (error) => error): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const later = (singleResult.data as unknown as Partial<FinishedData> | null | undefined)?.[PIECES]?.later;
        if (!later) return;
        // Apollo Server takes the name of the form alone for an acceptance.
        request.http?.headers.set('accept', 'multipart/mixed; deferSpec=20220824');
        response.body = { kind: 'incremental', initialResult: { ...singleResult, hasNext: true }, subsequentResults: asResults(later, formatError) };
      },
    }),
  };
}

async function* asResults(later: AsyncIterable<LaterParts>, format: (error: GraphQLFormattedError) => GraphQLFormattedError) {
  for await (const { parts, hasNext } of later) {
    const incremental = parts.map(({ data, errors, extensions, label, path }) => ({
      data: finished({ data: data! }) as unknown as Record<string, unknown>, path,
      ...(errors.length > 0 && { errors: errors.map(format) }), ...(label !== null && { label }), ...(extensions && { extensions: extensions as Record<string, unknown> }),
    }));
    yield { ...(incremental.length > 0 && { incremental }), hasNext };
  }
}

/** Apollo Server formats errors anew, and takes only `GraphQLError`s. */
function asError({ message, path, locations, extensions }: GraphQLFormattedError): GraphQLError {
  const error = new GraphQLError(message, { ...(path && { path }), ...(extensions && { extensions }) });
  if (locations) Object.defineProperty(error, 'locations', { value: locations, enumerable: true });
  return error;
}

/** Writes what Apollo Server made of an answer: finished data as it is. */
export function stringifyResult({ errors, data, extensions }: FormattedExecutionResult): string {
  const pieces = (data as unknown as Partial<FinishedData> | null | undefined)?.[PIECES];
  return wholeText(errors && JSON.stringify(errors), data === undefined ? undefined : pieces ? dataText(pieces.data) : JSON.stringify(data), extensions && JSON.stringify(extensions));
}

/**
 * As `stringifyResult`, but hands on bytes where the whole answer is at hand: for `apolloListener`, and for any server that gives the body to
 * `response.end` unread, as the standalone one of Apollo Server does.
 */
export function bytesOfResult(result: FormattedExecutionResult): string {
  const pieces = (result.data as unknown as Partial<FinishedData> | null | undefined)?.[PIECES];
  return pieces?.whole && !result.errors && !result.extensions ? (pieces.whole as unknown as string) : stringifyResult(result);
}
