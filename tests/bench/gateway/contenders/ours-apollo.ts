import { createServer } from 'node:http';
import { apolloListener } from '@samlar/federation-executor/apollo-listener';
import { apolloGateway, bytesOfResult } from '@samlar/federation-executor/apollo-server';
import { contenderEnv } from './contender-env';
import { ours, viewer } from './ours';
import { apolloServer } from './serve-apollo';

async function main(): Promise<void> {
  const env = contenderEnv();
  const server = apolloServer(apolloGateway({ executor: ours(env), supergraph: env.supergraph, viewer }), { stringifyResult: bytesOfResult });
  await server.start();
  createServer(apolloListener({ server, context: async () => ({}) })).listen(env.port, '127.0.0.1');
}

void main();
