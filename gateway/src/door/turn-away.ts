import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoadLimit } from '../limits/load-limit';

const BODY = Buffer.from(JSON.stringify({ errors: [{ message: 'Too many requests are under way. Try again in a moment.', extensions: { code: 'OVERLOADED' } }] }));

/** What may be turned away when there is too much to do: questions, not signing in, health, or the files of a page. */
const ASKS = /^\/+(research\/)?graphql(\?|$)|^\/+research\/(tables[/.]|(mcp|plan)(\?|$))/;
/** Where a stream may be had. Elsewhere one may say one takes it, as clients of the Model Context Protocol do, and is a request like any. */
const STREAMS = /^\/+graphql/;

/**
 * Begins what was asked when its turn has come, or answers 503 at once, before anything is done for it, when too many are under way. Streams
 * do not count: they last, and cost nothing while nothing happens.
 */
export function admit(request: IncomingMessage, response: ServerResponse, load: LoadLimit, begin: () => void, turnedAway: () => void): void {
  const { url = '' } = request;
  if (!ASKS.test(url) || (STREAMS.test(url) && /event-stream|subscriptionSpec/.test(request.headers.accept ?? ''))) return begin();
  // Who has hung up meanwhile is not worth beginning for.
  if (load.enter(() => response.destroyed || begin())) return void response.once('close', load.leave);
  turnedAway();
  // Not all at the same second.
  response.writeHead(503, { 'content-type': 'application/json; charset=utf-8', 'content-length': BODY.length, 'retry-after': String(1 + Math.floor(Math.random() * 3)), 'cache-control': 'no-store' }).end(BODY);
}
