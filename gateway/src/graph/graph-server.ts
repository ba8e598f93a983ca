import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Dispatcher } from 'undici';
import type { Logger } from 'pino';
import { forbidTelemetry } from '../env';
import { runPipeline } from '../pipeline';
import type { Bounds, Graph } from '../steps/step';
import { readAccessRules, withoutSecurityPurpose } from './access-rules';
import type { GraphContext } from './graph-context';
import { subgraphSource, type SubgraphLimits } from './subgraph-source';

export interface GraphOptions {
  supergraph: string;
  /** Address of each subgraph by name; one that is missing counts as away. */
  subgraphUrls: ReadonlyMap<string, string>;
  bounds: Bounds;
  limits: SubgraphLimits;
  dispatcher: Dispatcher;
  log: Logger;
}

/** One contract's API: an Apollo Server in front of our pipeline, behind which the stock gateway plans and executes. */
export async function startGraph(options: GraphOptions): Promise<ApolloServer<GraphContext>> {
  forbidTelemetry();
  const server = new ApolloServer<GraphContext>({
    gateway: pipelineGateway(options),
    // GET and form posts from other sites carry none of these; see also the door's csrf token.
    csrfPrevention: { requestHeaders: ['samlar-csrf', 'x-apollo-operation-name', 'apollo-require-preflight'] },
    parseOptions: { maxTokens: options.bounds.tokens },
    dangerouslyDisableValidation: true, // the pipeline's own step does it, after limit and cost
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    introspection: true,
    logger: quiet(options.log),
    plugins: [
      // None of what Apollo Server adds by itself: it would report, trace, or send a page that loads code from elsewhere.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}

function pipelineGateway({ supergraph, subgraphUrls, bounds, limits, dispatcher, log }: GraphOptions): ApolloServerOptionsWithGateway<GraphContext>['gateway'] {
  const stock = new ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(supergraph),
    buildService: ({ name }) => subgraphSource(name, subgraphUrls.get(name) ?? 'http://127.0.0.1:1/', limits, dispatcher),
    logger: quiet(log),
  });
  let schema: GraphQLSchema | undefined;
  stock.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  return {
    onSchemaLoadOrUpdate: (callback) => stock.onSchemaLoadOrUpdate(callback),
    stop: () => stock.stop(),
    async load(config) {
      const { executor } = await stock.load(config);
      const graph: Graph = { schema: schema!, rules: readAccessRules(supergraph), bounds, run: executor };
      return { executor: (request) => runPipeline(graph, request) };
    },
  };
}

/** The libraries' own notices, at the level they deserve: what matters of a request is logged by the steps. */
function quiet(log: Logger) {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message?: string) => log.warn(message),
    error: (message?: string) => log.error(message),
  };
}
