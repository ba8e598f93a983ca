import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { BodyRefused } from './read-body';
import { writeChunks } from './write-chunks';

/**
 * Has Apollo Server answer a request whose body was read, and writes what it says: whole, or part by part as the client reads. Answers the type of a whole
 * answer with status 200. Rejects when the client goes while it is given parts.
 */
export async function throughApollo<Context extends BaseContext>(server: ApolloServer<Context>, request: IncomingMessage, response: ServerResponse, body: unknown, context: () => Promise<Context>): Promise<string | null> {
  const headers = new HeaderMap();
  for (const name in request.headers) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  const url = request.url ?? '';
  const at = url.indexOf('?');
  const answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method: request.method ?? 'GET', headers, search: at < 0 ? '' : url.slice(at), body }, context });
  const status = answer.status ?? 200;
  const head: Record<string, string | number> = Object.fromEntries(answer.headers);
  if (answer.body.kind === 'chunked') {
    response.writeHead(status, head);
    await writeChunks(response, answer.body.asyncIterator);
    return null;
  }
  // Bytes, where the server was given `bytesOfResult`.
  const whole: string | Buffer = answer.body.string;
  head['content-length'] = Buffer.byteLength(whole);
  response.writeHead(status, head).end(whole);
  return status === 200 ? (answer.headers.get('content-type') ?? null) : null;
}

/** Says no as JSON to what Apollo Server is not asked about; whether there was more of the body is not looked at. */
export function refuse(response: ServerResponse, { status, message, code }: BodyRefused): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' }).end(`${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`);
}

/** For what rejected: a bug, or a client that has gone. */
export function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else refuse(response, { status: 500, message: 'Internal server error', code: 'INTERNAL_SERVER_ERROR' });
}
