import { createServer } from 'node:http';
import { apolloGateway, stringifyResult } from '@samlar/federation-executor/apollo-server';
import { plainPath } from '@samlar/federation-executor/plain-path';
import { contenderEnv } from './contender-env';
import { ours, viewer } from './ours';
import { apolloServer } from './serve-apollo';

async function main(): Promise<void> {
  const env = contenderEnv();
  const executor = ours(env);
  const server = apolloServer(apolloGateway({ executor, supergraph: env.supergraph, viewer }), { stringifyResult });
  await server.start();
  createServer(plainPath({ executor: () => executor, server, context: async () => ({}), viewer })).listen(env.port, '127.0.0.1');
}

void main();
