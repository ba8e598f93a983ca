import type { IncomingMessage, RequestListener } from 'node:http';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { MAX_BODY, readBody } from './read-body';
import { fail, refuse, throughApollo } from './through-apollo';

export interface ApolloListenerOptions<Context extends BaseContext> {
  /** Started before the first request. */
  server: ApolloServer<Context>;
  context: (request: IncomingMessage) => Promise<Context>;
  /** Of a request's body; 1 MB by default. */
  maxBytes?: number;
}

/**
 * Apollo Server on `node:http`, with nothing between: every request goes through its whole pipeline and its plugins; only JSON in UTF-8 is read as a body.
 * It may be given `bytesOfResult`. Not in it: paths, health, CORS. To end well the server takes Apollo's `ApolloServerPluginDrainHttpServer`.
 */
export function apolloListener<Context extends BaseContext>({ server, context, maxBytes = MAX_BODY }: ApolloListenerOptions<Context>): RequestListener {
  return (request, response) => {
    readBody(request, maxBytes)
      .then(async (read) => {
        if ('refused' in read) refuse(response, read.refused);
        else await throughApollo(server, request, response, read.body, () => context(request));
      })
      .catch(() => fail(response));
  };
}
