import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { Dispatcher } from 'undici';
import { VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import type { GraphContext } from './graph-context';

export interface SubgraphLimits {
  /** Milliseconds a subgraph may take for one answer. */
  timeout: number;
  /** Bytes one answer may have. */
  bytes: number;
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;
type Process = GraphQLDataSource<GraphContext & Record<string, any>>['process'];

/** The subgraph is down, slow, or answers what is not GraphQL: costs its own fields only. Says nothing of the reason to the caller. */
export function unavailable(subgraph: string, path?: readonly (string | number)[]): GraphQLError {
  return new GraphQLError(`The part "${subgraph}" does not answer right now; its fields are empty.`, {
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  });
}

const DROPPED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Sends operations to one subgraph: signed, timed, with a cap on the answer's size, and trusting nothing in it. */
export function subgraphSource(name: string, url: string, limits: SubgraphLimits, dispatcher: Dispatcher): GraphQLDataSource {
  const { origin, pathname } = new URL(url);

  const post = async (body: string, context: GraphContext): Promise<Answer> => {
    const response = await dispatcher.request({
      origin,
      path: pathname,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': context.requestId,
        [VIEWER_HEADER]: context.viewerToken,
      },
      body,
      signal: AbortSignal.any([context.signal, AbortSignal.timeout(limits.timeout)]),
    });
    return readAnswer(await boundedText(response.body, limits.bytes), response.statusCode);
  };

  const process: Process = async ({ request, context: given, ...rest }) => {
    const context = given as GraphContext;
    const body = JSON.stringify({ query: request.query, variables: request.variables, operationName: request.operationName });
    const started = Date.now();
    try {
      return await post(body, context).catch((error: NodeJS.ErrnoException) => {
        // A kept connection that the subgraph closed at the same moment: a query may safely be asked again.
        if (DROPPED.has(error.code ?? '') && !request.query?.startsWith('mutation')) return post(body, context);
        throw error;
      });
    } catch (error) {
      context.log.warn({ subgraph: name, milliseconds: Date.now() - started, reason: (error as Error).message }, 'subgraph unavailable');
      throw unavailable(name, 'pathInIncomingRequest' in rest ? (rest.pathInIncomingRequest as (string | number)[]) : undefined);
    }
  };
  return { process: process as GraphQLDataSource['process'] };
}

async function boundedText(body: AsyncIterable<Buffer>, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new Error(`the answer is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function readAnswer(text: string, status: number): Answer {
  // A key "__proto__" would be merged into other objects; JSON.parse alone keeps it as an own key.
  const parsed: unknown = text.includes('__proto__') ? JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value)) : JSON.parse(text);
  if (!isObject(parsed)) throw new Error(`status ${status} and no JSON object`);
  const errors = Array.isArray(parsed.errors) ? parsed.errors.filter(isObject) : [];
  if (status === 401 || (status >= 400 && errors.length === 0)) throw new Error(`status ${status}`);
  if (parsed.data != null && !isObject(parsed.data)) throw new Error('data is not an object');
  if (parsed.data == null && errors.length === 0) throw new Error('neither data nor errors');
  return {
    data: (parsed.data as Record<string, any> | undefined) ?? null,
    errors: errors.length === 0 ? undefined : (errors.map(plainError) as unknown as GraphQLError[]),
  } as Answer;
}

function plainError(error: Record<string, unknown>): object {
  return {
    message: typeof error.message === 'string' ? error.message : 'unknown',
    path: Array.isArray(error.path) ? error.path.filter((each) => typeof each === 'string' || typeof each === 'number') : undefined,
    extensions: isObject(error.extensions) ? error.extensions : {},
  };
}
