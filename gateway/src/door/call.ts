import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { TraceHeaders } from '../telemetry/traces';
import { placeOf, type Portal } from '../portals';

/** One HTTP request, with what every route needs to know of it. */
export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The portal whose host was asked, the page that lists portals, or null: no host of ours. */
  place: Portal | 'front' | null;
  /** Host as asked, port included: sessions are bound to it. */
  host: string;
  /** Came over https, as far as the browser knows. */
  secure: boolean;
  /** The caller's address. */
  address: string;
  requestId: string;
  /** The trace the caller goes on with; believed of a proxy only, since it decides what is recorded. */
  traceHeaders: TraceHeaders;
  log: Logger;
}

const NO_TRACE: TraceHeaders = {};
const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

/** Null when the request line or host is not one that a URL can be made of. */
export function readCall(request: IncomingMessage, response: ServerResponse, portals: readonly Portal[], trustProxy: boolean, log: Logger): Call | null {
  // The last of a list is what the proxy itself saw; those before it are what the caller claims.
  const header = (name: string): string | undefined => (trustProxy ? String(request.headers[name] ?? '').split(',').at(-1)?.trim() || undefined : undefined);
  const secure = header('x-forwarded-proto') === 'https';
  const host = (request.headers.host ?? '').toLowerCase();
  const given = String(request.headers['x-request-id'] ?? '');
  const requestId = trustProxy && REQUEST_ID.test(given) ? given : randomUUID();
  if (!request.url?.startsWith('/') || !URL.canParse(request.url, `http://${host}`)) return null;
  // `//elsewhere/` would otherwise be read as another host's address.
  const url = new URL(`${secure ? 'https' : 'http'}://${host}${request.url.replace(/^\/+/, '/')}`);
  return {
    request, response, url, host, secure, requestId,
    place: placeOf(portals, host),
    address: header('x-forwarded-for') ?? request.socket.remoteAddress ?? 'unknown',
    traceHeaders: traceHeadersOf(trustProxy ? request : null),
    log: log.child({ requestId }),
  };
}

function traceHeadersOf(request: IncomingMessage | null): TraceHeaders {
  const { traceparent, tracestate } = request?.headers ?? {};
  return typeof traceparent === 'string' ? { traceparent, ...(typeof tracestate === 'string' && { tracestate }) } : NO_TRACE;
}
