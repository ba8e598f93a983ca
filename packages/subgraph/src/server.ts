import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMainThread } from 'node:worker_threads';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { ServeText } from '@samlar/federation-executor/upstream/thread/answer-calls';
import { isMultipart, readMultipart } from '@samlar/multipart-request/read-multipart';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { VIEWER_HEADER, viewerVerifier } from '@samlar/viewer/viewer-token';
import { createContext, type Context } from './context';
import { assertBoundRole, openDatabase } from './database';
import type { SubgraphDefinition } from './define-subgraph';
import { EVENT_RETENTION_DAYS, type SubgraphEnv } from './env';
import { masking } from './errors';
import { eventsRoute } from './events-route';
import { keepHouse, parkedCount } from './housekeeping';
import { answer, readBody } from './http-message';
import { executableSchema } from './schema';
import { serveInProcess, type ServeInProcess } from './serve-in-process';
import { serveInThread } from './serve-in-thread';
import { MOST_FILE_BYTES } from './upload';

export interface RunningSubgraph {
  url: string;
  port: number;
  dataSource: DataSource;
  /** The same answers with no HTTP between, for a gateway in this process. */
  serve: ServeInProcess;
  /** The same as text, for a gateway in another thread. */
  serveText: ServeText;
  stop(): Promise<void>;
}

/** What is taken of files beside a request; the gateway takes no more. */
const FILES = { files: 5, fileBytes: MOST_FILE_BYTES, fieldBytes: 1024 * 1024 };

/** Starts one subgraph: database, role check, schema, HTTP. Unsigned callers get 401; `/health/*` answers machines. */
export async function startSubgraph(definition: SubgraphDefinition, env: SubgraphEnv): Promise<RunningSubgraph> {
  const logging = { name: definition.name, level: env.logLevel };
  // By itself pino writes to the process's own output, past the thread's.
  const log = isMainThread ? pino(logging) : pino(logging, process.stdout);
  const dataSource = await openDatabase(definition, env.databaseUrl, env.poolSize);
  await assertBoundRole(dataSource, definition.name);
  const verify = viewerVerifier(env.viewerPublicKey);
  const schema = executableSchema(definition);
  const formatError = masking(log, () => randomUUID());
  const apollo = new ApolloServer<Context>({
    schema,
    csrfPrevention: false, // callers are programs with a signed viewer; no browser holds one
    introspection: true,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
    formatError,
  });
  await apollo.start();

  const graphql = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const viewer = await verify(request.headers[VIEWER_HEADER] as string | undefined);
    if (!viewer) {
      answer(response, 401, { errors: [{ message: 'The caller is not signed.', extensions: { code: 'UNAUTHENTICATED' } }] });
      return;
    }
    const files = isMultipart(request.headers['content-type']) ? await readMultipart(request, FILES) : null;
    const text = files ? null : await readBody(request);
    let parsed: unknown = files?.operations;
    try {
      if (text) parsed = JSON.parse(text);
    } catch {
      answer(response, 400, { errors: [{ message: 'The body is not JSON.', extensions: { code: 'BAD_REQUEST' } }] });
      return;
    }
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value));
    const requestId = headers.get('x-request-id') ?? randomUUID();
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? 'POST', headers, body: parsed, search: '' },
      context: async () => createContext(dataSource, viewer, requestId),
    });
    files?.stop();
    response.statusCode = result.status ?? 200;
    for (const [name, value] of result.headers) response.setHeader(name, value);
    if (result.body.kind === 'complete') {
      response.end(result.body.string);
      return;
    }
    for await (const part of result.body.asyncIterator) response.write(part);
    response.end();
  };

  let stopping = false;
  const server: Server = createServer((request, response) => {
    const route = async (): Promise<void> => {
      if (request.url === '/health/live') return answer(response, 200, { live: true });
      if (request.url === '/health/ready') {
        const parked = stopping ? null : await parkedCount(dataSource).catch(() => null);
        return answer(response, parked === null ? 503 : 200, parked === null ? { ready: false } : { ready: true, parkedEvents: parked });
      }
      if (request.url === '/graphql' || request.url === '/') return graphql(request, response);
      if (/^\/events([/?]|$)/.test(request.url ?? '')) {
        return eventsRoute(definition, dataSource, await verify(request.headers[VIEWER_HEADER] as string | undefined), request, response, log);
      }
      return answer(response, 404, { error: 'Not found' });
    };
    route().catch((error: { status?: number; message: string }) => {
      if (!error.status) log.error({ err: error }, 'request failed');
      if (!response.headersSent) answer(response, error.status ?? 500, { errors: [{ message: error.status ? error.message : 'Internal error' }] });
      else response.destroy();
    });
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.port, env.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const { eventRetentionDays = EVENT_RETENTION_DAYS } = env;
  const house = eventRetentionDays === null ? null : keepHouse(definition, dataSource, eventRetentionDays, log);
  const serve = serveInProcess({ schema, apollo, dataSource, verify, formatError });
  return {
    port,
    url: `http://127.0.0.1:${port}/graphql`,
    dataSource,
    serve,
    serveText: serveInThread({ serve, apollo, dataSource, verify }),
    async stop() {
      stopping = true;
      await house?.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await apollo.stop();
      await dataSource.destroy();
    },
  };
}
