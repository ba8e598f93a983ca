import { ApolloGateway } from '@apollo/gateway';
import { contenderEnv } from './contender-env';
import { serveApollo } from './serve-apollo';

const { supergraph } = contenderEnv();
void serveApollo(new ApolloGateway({ supergraphSdl: supergraph, logger: { debug() {}, info() {}, warn() {}, error: console.error } }));
