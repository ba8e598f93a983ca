import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { execute, GraphQLError, GraphQLScalarType, isSpecifiedScalarType, parse, validate, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Viewer } from '@samlar/viewer/viewer';
import { VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import { createContext, type Context } from './context';

export interface InProcessParts {
  schema: GraphQLSchema;
  /** Answers what is not an everyday case: documents and variables that do not fit the schema. */
  apollo: ApolloServer<Context>;
  dataSource: DataSource;
  verify: (token: string | undefined) => Promise<Viewer | null>;
  formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** A GraphQL response that is not text yet. */
export interface GraphQLValue {
  data?: unknown;
  errors?: unknown;
  extensions?: unknown;
}

/**
 * The subgraph without HTTP: from the body and the headers (name, value, name, value …) of the request that would have been sent to
 * the value of the response that would have come. The viewer is verified here too; null is HTTP's 401.
 */
export type ServeInProcess = (body: string, headers: readonly string[]) => Promise<GraphQLValue | null>;

/** Documents kept parsed and validated; the gateway sends the same few hundred. */
const DOCUMENTS = 1_000;

export function serveInProcess({ schema, apollo, dataSource, verify, formatError }: InProcessParts): ServeInProcess {
  plainLeaves(schema);
  const documents = new Map<string, DocumentNode | null>();
  const documentOf = (query: string): DocumentNode | null => {
    const known = documents.get(query);
    if (known !== undefined) return known;
    if (documents.size >= DOCUMENTS) documents.delete(documents.keys().next().value!);
    const document = valid(schema, query);
    documents.set(query, document);
    return document;
  };

  return async (body, headers) => {
    const viewer = await verify(headerIn(headers, VIEWER_HEADER));
    if (!viewer) return null;
    const { query, variables, operationName } = JSON.parse(body) as { query: string; variables?: Record<string, unknown>; operationName?: string };
    const requestId = headerIn(headers, 'x-request-id') ?? randomUUID();
    const document = documentOf(query);
    if (document) {
      const result = await execute({ schema, document, variableValues: variables, operationName, contextValue: createContext(dataSource, viewer, requestId) });
      // Without `data` nothing was executed: the variables do not fit.
      if ('data' in result) return result.errors ? { data: result.data, errors: result.errors.map((error) => told(error, formatError)) } : { data: result.data };
    }
    const { body: answer } = await apollo.executeOperation({ query, variables, operationName }, { contextValue: createContext(dataSource, viewer, requestId) });
    if (answer.kind !== 'single') throw new Error('an answer in parts');
    return answer.singleResult;
  };
}

function valid(schema: GraphQLSchema, query: string): DocumentNode | null {
  try {
    const document = parse(query);
    return validate(schema, document).length === 0 ? document : null;
  } catch {
    return null;
  }
}

/** As Apollo Server tells an error: with a code, and as `formatError` lets it. */
function told(error: GraphQLError, formatError: InProcessParts['formatError']): GraphQLFormattedError {
  const formatted = error.toJSON();
  return formatError({ ...formatted, extensions: { ...formatted.extensions, code: formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR' } }, error);
}

/** Scalars serialise to what JSON would make of it (`DateTime` gives a `Date`), so that a value is the same with and without HTTP. */
function plainLeaves(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLScalarType) || isSpecifiedScalarType(type)) continue;
    const { serialize } = type;
    type.serialize = (value) => {
      const leaf = serialize(value) as { toJSON?: () => unknown } | null | undefined;
      return typeof leaf?.toJSON === 'function' ? leaf.toJSON() : leaf;
    };
  }
}

function headerIn(headers: readonly string[], name: string): string | undefined {
  for (let at = 0; at < headers.length; at += 2) if (headers[at] === name) return headers[at + 1];
  return undefined;
}
