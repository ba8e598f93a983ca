import { errors, Pool, type Dispatcher } from 'undici';
import { SubgraphUnavailable, type Fault, type UpstreamAnswer, type UpstreamRequest } from '../upstream';
import { gather } from './gather';
import { FAILED_BYTES, objectToBody, objectToHead, tooLarge, type Objection } from './graphql-response';
import type { Reach } from './reach';

/** Times in milliseconds, each from the moment of sending. */
export interface HttpLimits {
  /** Until there is a connection. */
  connectTimeout: number;
  /** Until the head of the answer is there; for queries. A mutation may use all its time before it answers. */
  firstByteTimeout: number;
  /** Until the last byte of a query's answer. */
  timeout: number;
  /** The same for a mutation: an import of a large file is one. */
  mutationTimeout: number;
  /** Bytes of one answer. */
  maxBytes: number;
}

export const HTTP_LIMITS: HttpLimits = { connectTimeout: 1_000, firstByteTimeout: 4_000, timeout: 5_000, mutationTimeout: 30_000, maxBytes: 16 * 1024 * 1024 };

export interface HttpOptions extends Partial<HttpLimits> {
  url: string;
  /** Connections at most; without a limit of its own the limit on concurrent requests holds. */
  connections?: number;
  /** Milliseconds an idle connection is kept, where the subgraph does not say. */
  keepAlive?: number;
  /** Names, in lower case, of the response's headers that are handed on. Never `set-cookie`. */
  responseHeaders?: readonly string[];
}

const CONTENT = [
  'content-type', 'application/json', 'accept', 'application/graphql-response+json, application/json;q=0.9', 'accept-encoding', 'identity',
] as const;

/**
 * One subgraph over HTTP/1.1 on kept connections: timed, bounded, and with nothing of the answer looked at but status, content type
 * and first byte. A kept connection that the subgraph closes just as a query is sent costs one more attempt, not the query.
 */
export function httpReach(subgraph: string, options: HttpOptions): Reach {
  const limits: HttpLimits = { ...HTTP_LIMITS, ...options };
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: options.connections ?? null,
    connectTimeout: limits.connectTimeout,
    keepAliveTimeout: options.keepAlive ?? 30_000,
    // Timers of our own are exact to the millisecond, and cover what these do not: a byte a second, and informational answers.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const wanted = (options.responseHeaders ?? []).filter((name) => name !== 'set-cookie');
  const exchange: Exchange = { subgraph, pool, path: pathname + search, limits, wanted };
  return {
    send: (request) => post(exchange, request, true),
    close: () => pool.close(),
  };
}

interface Exchange {
  subgraph: string;
  pool: Pool;
  path: string;
  limits: HttpLimits;
  wanted: readonly string[];
}

function post(exchange: Exchange, request: UpstreamRequest, mayRepeat: boolean): Promise<UpstreamAnswer> {
  const { subgraph, pool, path, limits, wanted } = exchange;
  const { kind, signal } = request;
  const whole = kind === 'mutation' ? limits.mutationTimeout : limits.timeout;
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let done = false;
    let connecting: NodeJS.Timeout | undefined;
    let headers: Readonly<Record<string, string>> | undefined;
    let gathering = gather(limits.maxBytes);

    const end = (): void => {
      done = true;
      clearTimeout(connecting);
      clearTimeout(beginning);
      clearTimeout(ending);
      signal?.removeEventListener('abort', leave);
    };
    const fail = ({ fault, reason }: Objection): void => {
      if (done) return;
      end();
      const unavailable = new SubgraphUnavailable(subgraph, reason, fault);
      reject(unavailable);
      controller?.abort(unavailable);
    };
    const late = (what: string, limit: number) => (): void => fail({ fault: 'late', reason: `${what} in ${limit} ms` });
    const leave = (): void => fail({ fault: 'abandoned', reason: 'nobody waits for it any more' });

    const ending = setTimeout(late('no whole answer', whole), whole);
    const beginning = kind === 'mutation' ? undefined : setTimeout(late('no answer', limits.firstByteTimeout), limits.firstByteTimeout);
    if (signal?.aborted) return leave();
    signal?.addEventListener('abort', leave, { once: true });

    pool.dispatch({ path, method: 'POST', headers: headersOf(request), body: request.body }, {
      onRequestStart(given) {
        controller = given;
        clearTimeout(connecting);
        if (done) given.abort(new Error('ended before it was sent'));
      },
      onResponseStart(_, code, head) {
        if (code < 200) return;
        status = code;
        clearTimeout(beginning);
        const objection = objectToHead(code, head, limits.maxBytes);
        if (objection) return fail(objection);
        if (code >= 400) gathering = gather(FAILED_BYTES);
        if (wanted.length > 0) headers = chosen(head, wanted);
      },
      onResponseData(_, piece) {
        if (!done && !gathering.take(piece)) fail(tooLarge(limits.maxBytes));
      },
      onResponseEnd() {
        if (done) return;
        const bytes = gathering.whole();
        const objection = objectToBody(status, bytes);
        if (objection) return fail(objection);
        end();
        resolve(headers ? { bytes, headers } : { bytes });
      },
      onResponseError(_, error) {
        if (done) return;
        const fault = faultOf(error, controller !== undefined, status);
        if (fault === 'dropped' && mayRepeat && kind === 'query') {
          end();
          return resolve(post(exchange, request, false));
        }
        fail({ fault, reason: `${fault}: ${(error as NodeJS.ErrnoException).code ?? error.name}` });
      },
    });
    if (!controller && !done) connecting = setTimeout(late('no connection', limits.connectTimeout), limits.connectTimeout);
  });
}

function headersOf({ headers, tracing }: UpstreamRequest): string[] {
  return [...CONTENT, ...(headers ?? []), ...(tracing ?? [])];
}

function faultOf(error: Error, sent: boolean, status: number): Fault {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || error instanceof errors.HTTPParserError) return 'not-graphql';
  if (status === 0 && code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return 'not-graphql';
  if (!sent) return code === 'UND_ERR_CONNECT_TIMEOUT' ? 'late' : 'refused';
  return status === 0 ? 'dropped' : 'truncated';
}

function chosen(head: Readonly<Record<string, string | string[] | undefined>>, wanted: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of wanted) {
    const value = head[name];
    if (value !== undefined) found[name] = String(value);
  }
  return found;
}
