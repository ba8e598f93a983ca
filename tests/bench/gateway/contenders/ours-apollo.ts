import { apolloGateway, bytesOfResult } from '@samlar/federation-executor/apollo-server';
import { contenderEnv } from './contender-env';
import { ours, viewer } from './ours';
import { serveApollo } from './serve-apollo';

const env = contenderEnv();
void serveApollo(apolloGateway({ executor: ours(env), supergraph: env.supergraph, viewer }), { stringifyResult: bytesOfResult });
