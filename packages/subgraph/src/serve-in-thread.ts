import { randomUUID } from 'node:crypto';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { ServeText } from '@samlar/federation-executor/upstream/thread/answer-calls';
import type { DataSource } from 'typeorm';
import type { Viewer } from '@samlar/viewer/viewer';
import { VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import { createContext, type Context } from './context';
import type { ServeInProcess } from './serve-in-process';

export interface InThreadParts {
  serve: ServeInProcess;
  apollo: ApolloServer<Context>;
  dataSource: DataSource;
  verify: (token: string | undefined) => Promise<Viewer | null>;
}

/** As `ServeInProcess`, to text. Whoever wants headers of the response is answered as by HTTP: they are made where that is (`Cache-Control`, by Apollo Server). */
export function serveInThread({ serve, apollo, dataSource, verify }: InThreadParts): ServeText {
  return async (body, given, wanted) => {
    if (!wanted) {
      const value = await serve(body, given);
      return value && { text: JSON.stringify(value) };
    }
    const headers = new HeaderMap([['content-type', 'application/json']]);
    for (let at = 0; at < given.length; at += 2) headers.set(given[at]!, given[at + 1]!);
    const viewer = await verify(headers.get(VIEWER_HEADER));
    if (!viewer) return null;
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, body: JSON.parse(body), search: '' },
      context: async () => createContext(dataSource, viewer, headers.get('x-request-id') ?? randomUUID()),
    });
    if (response.body.kind !== 'complete') throw new Error('an answer in parts');
    const found = wanted.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name)!]] : []));
    return { text: response.body.string, headers: Object.fromEntries(found) as Record<string, string> };
  };
}
