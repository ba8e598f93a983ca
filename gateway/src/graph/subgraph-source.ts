import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { Dispatcher } from 'undici';
import { VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import type { GraphContext } from './graph-context';
import { patienceWith } from './patience';
import { OutOfTime, withinTime } from './within-time';

export interface SubgraphLimits {
  /** Milliseconds a subgraph may take to answer a query. */
  timeout: number;
  /** Milliseconds it may take for a mutation: an import of a large file is one. */
  mutationTimeout: number;
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

/** After so many silences in a row a subgraph is left alone for so many milliseconds, so that nobody waits for it in vain. */
const SILENCES = 3;
const REST = 2_000;

const DROPPED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Sends operations to one subgraph: signed, timed, with a cap on the answer's size, and trusting nothing in it. */
export function subgraphSource(name: string, url: string, limits: SubgraphLimits, dispatcher: Dispatcher): GraphQLDataSource {
  const { origin, pathname } = new URL(url);
  const patience = patienceWith(SILENCES, REST);

  const post = (body: string, timeout: number, context: GraphContext): Promise<Answer> => withinTime(timeout, async (signal) => {
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
      signal,
    });
    return readAnswer(await boundedText(response.body, limits.bytes), response.statusCode);
  }, context.signal);

  const process: Process = async ({ request, context: given, ...rest }) => {
    const context = given as GraphContext;
    const body = JSON.stringify({ query: request.query, variables: request.variables, operationName: request.operationName });
    const started = Date.now();
    const isMutation = request.query?.startsWith('mutation') ?? false;
    const timeout = isMutation ? limits.mutationTimeout : limits.timeout;
    try {
      if (!patience.try()) throw new Error('it has not answered several times; asked again in a moment');
      const answer = await post(body, timeout, context).catch((error: NodeJS.ErrnoException) => {
        // A kept connection that the subgraph closed at the same moment: a query may safely be asked again.
        if (DROPPED.has(error.code ?? '') && !isMutation) return post(body, timeout, context);
        throw error;
      });
      patience.answered();
      return answer;
    } catch (error) {
      if (error instanceof OutOfTime) patience.silent();
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
