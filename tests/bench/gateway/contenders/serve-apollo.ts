import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { contenderEnv } from './contender-env';

type Options = ApolloServerOptionsWithGateway<BaseContext>;

export function apolloServer(gateway: Options['gateway'], more: Partial<Options> = {}): ApolloServer {
  return new ApolloServer({ gateway, logger: { debug() {}, info() {}, warn() {}, error: console.error }, ...more });
}

/** A gateway on `startStandaloneServer`, behind `@apollo/server` as its documentation sets it up, with its defaults for production. */
export async function serveApollo(gateway: Options['gateway'], more: Partial<Options> = {}): Promise<void> {
  await startStandaloneServer(apolloServer(gateway, more), { listen: { port: contenderEnv().port, host: '127.0.0.1' } });
}
