import { HeaderMap } from '@apollo/server';
import type { IncomingMessage } from 'node:http';
import { acceptsParts } from '@samlar/federation-executor/defer/multipart';
import { streamForm, type StreamForm } from '@samlar/federation-executor/subscribe/write-stream';
import type { Answered } from '@samlar/federation-executor/cache/asked';
import { writeChunks } from '@samlar/federation-executor/write-chunks';
import type { MultipartRequest } from '@samlar/multipart-request/read-multipart';
import { may, type Viewer } from '@samlar/viewer/viewer';
import { clientCacheControl } from '../cache/client-cache-control';
import type { Contract } from '../compose/contracts';
import type { GraphServer } from '../graph/graph-server';
import { subscriptionIn, type LiveRequest } from '../live/live-route';
import { lookUpTrustedDocument, type TrustedDocuments } from '../steps/trusted-document';
import type { Call } from './call';
import { sendGraphqlError } from './respond';
import { endFiles, readRequest } from '../upload/read-request';

export interface GraphqlRoute {
  contract: Contract;
  graph: GraphServer;
  documents: TrustedDocuments;
  sign: (viewer: Viewer) => Promise<string>;
}

/** Answers a subscription, where they are offered. */
type Live = (form: StreamForm, asked: LiveRequest) => Promise<void>;

/** Reads the HTTP request, hands it to Apollo Server (which parses it and runs the pipeline), and writes the answer. */
export async function graphqlRoute(call: Call, viewer: Viewer, { contract, graph, documents, sign }: GraphqlRoute, live?: Live): Promise<void> {
  const { request, response } = call;
  let body: unknown;
  let files: MultipartRequest | null = null;
  if (request.method === 'POST') {
    const posted = await readRequest(call, contract);
    if (!posted) return undefined;
    ({ body, files } = posted);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      const { extensions = null } = body as { extensions?: unknown };
      if (typeof extensions !== 'object' || Array.isArray(extensions)) return sendGraphqlError(call, 400, 'BAD_REQUEST', '`extensions` is an object, or left out.');
      const found = await lookUpTrustedDocument(body as Record<string, unknown>, documents);
      if (found && 'refused' in found) return sendGraphqlError(call, found.refused === 'PERSISTED_QUERY_NOT_FOUND' ? 200 : 400, found.refused, found.message);
      // The document has been found; Apollo Server's own way of keeping documents is not used.
      const { extensions: _, ...plain } = body as Record<string, unknown>;
      body = found ? { ...plain, query: found.text } : plain;
      const form = live ? streamForm(request) : null;
      const asked = form && subscriptionIn(body, graph.graph.bounds.tokens);
      if (asked) return live!(form, asked);
    }
  }
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value));
  const hungUp = new AbortController();
  response.once('close', () => hungUp.abort());
  const viewerToken = await sign(viewer);
  const answered: Answered = { freshness: null };
  const started = Date.now();
  const result = await graph.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'POST', headers, search: call.url.search, body },
    context: async () => ({ contract, viewer, viewerToken, requestId: call.requestId, log: call.log, signal: hungUp.signal, traceHeaders: call.traceHeaders, caller: viewer.person ?? call.address, tellCost: maySeeCost(call, viewer), acceptsParts: acceptsParts(request.headers.accept), answered, ...(files && { uploads: files.uploads }) }),
  });
  if (files && endFiles(call, files, result.body.kind === 'complete' ? result.body.string : '')) return undefined;
  response.setHeader('cache-control', 'no-store');
  if (result.body.kind === 'chunked') {
    for (const [name, value] of result.headers) response.setHeader(name, value);
    await writeChunks(response, result.body.asyncIterator);
    return call.log.info({ contract, status: response.statusCode, milliseconds: Date.now() - started, parts: true }, 'graphql');
  }
  response.statusCode = legacy(request, result.status ?? 200, result.body.string) ? 200 : (result.status ?? 200);
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.setHeader('cache-control', clientCacheControl(contract, answered, response.statusCode, result.body.string));
  response.setHeader('vary', 'accept, samlar-cost');
  response.end(result.body.string);
  call.log.info({ contract, status: response.statusCode, milliseconds: Date.now() - started, bytes: result.body.string.length }, 'graphql');
}

/** Errors of GraphQL itself in a request that is well-formed HTTP. */
const OF_GRAPHQL = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Whether the client knows `application/json` alone, and so should hear of GraphQL's own errors with status 200
 * (GraphQL over HTTP, 6.4.1): to it any other could come from what stands between.
 */
function legacy({ headers: { accept = '' } }: IncomingMessage, status: number, text: string): boolean {
  if (status !== 400 || !/application\/json/.test(accept) || /graphql|\*\/\*/.test(accept)) return false;
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return errors.every(({ extensions }) => OF_GRAPHQL.has(extensions?.code ?? ''));
}

/** What an operation costs is told to whoever asks the open contract with `samlar-cost: 1`; of the portals' to those who see what others do. */
function maySeeCost({ request }: Call, viewer: Viewer): boolean {
  return request.headers['samlar-cost'] === '1' && (viewer.audience === 'research' || may(viewer, 'audit:read'));
}
