import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { parse, validate, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { answerText } from './answer-text';
import { acceptsParts, IN_PARTS, multipartText } from './defer/multipart';
import type { FederationExecutor, PreparedOperation } from './executor';
import { keepLatest } from './keep-latest';
import { MAX_BODY, readBody } from './read-body';
import { fail, refuse, throughApollo } from './through-apollo';
import { writeChunks } from './write-chunks';

export interface PlainPathOptions<Context extends BaseContext> {
  /** The one that is used at this moment. */
  executor: () => FederationExecutor;
  /** Answers everything that is not plain: GET, batches, persisted queries, whatever is wrong. It must be started. */
  server: ApolloServer<Context>;
  context: (request: IncomingMessage) => Promise<Context>;
  /** The `@override` labels that hold for a request with this context. */
  labels?: (context: Context) => ReadonlySet<string>;
  /** See `Call.viewer`. */
  viewer?: (context: Context) => string | undefined;
  /** Whether a valid document may go the plain path; else it goes through `server`. Plugins of `server` see nothing of what goes the plain path. */
  admit?: (document: DocumentNode, variables: Readonly<Record<string, unknown>> | undefined, context: Context) => boolean | Promise<boolean>;
  /** As the server's own. */
  formatError?: (error: GraphQLFormattedError) => GraphQLFormattedError;
  /** Of a request's body; 1 MB by default. */
  maxBytes?: number;
  /** Of a document; as the server's own. */
  maxTokens?: number;
}

interface Ready {
  document: DocumentNode;
  prepared: Promise<PreparedOperation>;
}

/**
 * `node:http` without Apollo Server where a request is as most are: POST, JSON, one valid operation whose variables are right. What it answers
 * is byte for byte what Apollo Server answers with `apolloGateway` and `stringifyResult`; anything else is answered by Apollo Server itself.
 */
export function plainPath<Context extends BaseContext>(options: PlainPathOptions<Context>): RequestListener {
  const { server, executor, maxBytes = MAX_BODY } = options;
  const ready = new WeakMap<FederationExecutor, ReturnType<typeof keepLatest<Ready>>>();
  /** What Apollo Server made of an `accept` header. */
  const contentTypes = keepLatest<string>(100);
  contentTypes.set('', 'application/json; charset=utf-8');

  /** Null for what the server has to say no to. */
  const readyFor = (query: string, operationName: string | null, labels: ReadonlySet<string> | undefined): Ready | null => {
    const now = executor();
    let known = ready.get(now);
    if (!known) ready.set(now, (known = keepLatest(1000)));
    const key = JSON.stringify([operationName, labels ? [...labels] : null]) + query;
    let found = known.get(key);
    if (!found) {
      const document = validDocument(query, now, options.maxTokens);
      if (!document || !document.definitions.some((each) => each.kind === 'OperationDefinition' && (operationName === null || each.name?.value === operationName))) return null;
      found = { document, prepared: now.prepare(document, operationName, labels) };
      known.set(key, found);
      found.prepared.catch(() => known.delete(key));
    }
    return found;
  };

  const throughServer = async (request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> => {
    const contentType = await throughApollo(server, request, response, body, () => options.context(request));
    if (request.method === 'POST' && contentType !== null) contentTypes.set(request.headers.accept ?? '', contentType);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = await readBody(request, maxBytes);
    if ('refused' in read) return refuse(response, read.refused);
    const plain = request.method === 'POST' && request.headers['content-type']?.startsWith('application/json') ? plainRequest(read.body) : null;
    const contentType = contentTypes.get(request.headers.accept ?? '');
    if (!plain || contentType === undefined) return throughServer(request, response, read.body);
    const context = await options.context(request);
    const operation = readyFor(plain.query, plain.operationName, options.labels?.(context));
    if (!operation || (options.admit && !(await options.admit(operation.document, plain.variables, context)))) return throughServer(request, response, read.body);
    const prepared = await operation.prepared.catch(() => null);
    if (!prepared || prepared.kind === 'subscription') return throughServer(request, response, read.body);
    const viewer = options.viewer?.(context);
    const call = { ...(plain.variables && { variables: plain.variables }), context, ...(viewer !== undefined && { viewer }) };
    if (prepared.executeInParts && acceptsParts(request.headers.accept)) {
      const { later, ...first } = await prepared.executeInParts(call);
      if (later) {
        response.writeHead(200, { 'cache-control': 'no-store', 'content-type': IN_PARTS });
        return writeChunks(response, multipartText(first, later, options.formatError));
      }
    }
    const given = await prepared.execute(call);
    if (given.data === null) return throughServer(request, response, read.body);
    const text = given.whole ?? Buffer.from(answerText(given, options.formatError));
    response.writeHead(200, { 'cache-control': 'no-store', 'content-type': contentType, 'content-length': text.length }).end(text);
  };

  return (request, response) => {
    answer(request, response).catch(() => fail(response));
  };
}

interface PlainRequest {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> | undefined;
}

/** Null for anything that is not plainly a request. */
function plainRequest(body: unknown): PlainRequest | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const { query, operationName = null, variables = null, extensions = null } = body as Record<string, unknown>;
  if (typeof query !== 'string' || query === '') return null;
  if (operationName !== null && (typeof operationName !== 'string' || operationName === '')) return null;
  if (variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  if (extensions !== null && (typeof extensions !== 'object' || Array.isArray(extensions) || 'persistedQuery' in extensions)) return null;
  return { query, operationName, variables: (variables ?? undefined) as PlainRequest['variables'] };
}

function validDocument(query: string, { apiSchema }: FederationExecutor, maxTokens: number | undefined): DocumentNode | null {
  try {
    const document = parse(query, maxTokens === undefined ? {} : { maxTokens });
    return validate(apiSchema, document).length === 0 ? document : null;
  } catch {
    return null;
  }
}
