import { errors, Pool, type Dispatcher } from 'undici';
import { SubgraphUnavailable, type Fault, type UpstreamAnswer, type UpstreamRequest } from '../upstream';
import { gather } from './gather';
import { FAILED_BYTES, objectToBody, objectToHead, tooLarge, type Objection } from './graphql-response';
import type { WireController, WireHandler } from './http1/connection';
import { keptConnections, type Connections, type ConnectionsOptions } from './http1/connections';
import { NotHttp } from './http1/not-http';
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
  const url = new URL(options.url);
  const kept = { connections: options.connections ?? null, connectTimeout: limits.connectTimeout, keepAlive: options.keepAlive ?? 30_000 };
  const connections = url.protocol === 'http:' ? keptConnections(url, kept) : overTls(url, kept);
  const wanted = (options.responseHeaders ?? []).filter((name) => name !== 'set-cookie');
  const exchange: Exchange = { subgraph, connections, limits, wanted };
  return {
    send: (request) => post(exchange, request, true),
    close: () => connections.close(),
  };
}

/** Where there is a certificate to be checked, what it costs to send is not what matters. */
function overTls({ origin, pathname, search }: URL, { connections, connectTimeout, keepAlive }: ConnectionsOptions): Connections {
  // Timers of our own are exact to the millisecond, and cover what these do not: a byte a second, and informational answers.
  const pool = new Pool(origin, { connections, connectTimeout, keepAliveTimeout: keepAlive, headersTimeout: 0, bodyTimeout: 0 });
  return {
    dispatch: ({ headers, body }, handler) => void pool.dispatch({ path: pathname + search, method: 'POST', headers: [...headers], body }, handler as Dispatcher.DispatchHandler),
    close: () => pool.close(),
  };
}

interface Exchange {
  subgraph: string;
  connections: Connections;
  limits: HttpLimits;
  wanted: readonly string[];
}

function post(exchange: Exchange, request: UpstreamRequest, mayRepeat: boolean): Promise<UpstreamAnswer> {
  const { subgraph, connections, limits, wanted } = exchange;
  const { kind, signal } = request;
  const whole = kind === 'mutation' ? limits.mutationTimeout : limits.timeout;
  return new Promise((resolve, reject) => {
    let controller: WireController | undefined;
    let status = 0;
    let done = false;
    let connecting: NodeJS.Timeout | undefined;
    let headers: Readonly<Record<string, string>> | undefined;
    let gathering = gather(limits.maxBytes);

    const end = (): void => {
      done = true;
      clearTimeout(connecting);
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

    // One timer for two limits, as most answers come before the first.
    const begin = Math.min(whole, kind === 'mutation' ? whole : limits.firstByteTimeout);
    let ending = setTimeout(() => {
      if (status === 0 && begin < whole) return fail({ fault: 'late', reason: `no answer in ${begin} ms` });
      ending = setTimeout(late('no whole answer', whole), whole - begin);
    }, begin);
    if (signal?.aborted) return leave();
    signal?.addEventListener('abort', leave, { once: true });

    const handler: WireHandler = {
      onRequestStart(given) {
        controller = given;
        clearTimeout(connecting);
        if (done) given.abort(new Error('ended before it was sent'));
      },
      onResponseStart(_, code, head) {
        if (code < 200) return;
        status = code;
        const most = code >= 400 ? Math.min(FAILED_BYTES, limits.maxBytes) : limits.maxBytes;
        const objection = objectToHead(code, head, most);
        if (objection) return fail(objection);
        if (code >= 400) gathering = gather(most);
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
        fail({ fault, reason: `${fault}: ${(error as NodeJS.ErrnoException).code ?? error.message}` });
      },
    };
    connections.dispatch({ headers: headersOf(request), body: request.body }, handler);
    if (!controller && !done) connecting = setTimeout(late('no connection', limits.connectTimeout), limits.connectTimeout);
  });
}

function headersOf({ headers, tracing }: UpstreamRequest): string[] {
  return [...CONTENT, ...(headers ?? []), ...(tracing ?? [])];
}

function faultOf(error: Error, sent: boolean, status: number): Fault {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof NotHttp || code === 'UND_ERR_HEADERS_OVERFLOW' || error instanceof errors.HTTPParserError) return 'not-graphql';
  if (status === 0 && code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return 'not-graphql';
  if (!sent) return code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT' ? 'late' : 'refused';
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
