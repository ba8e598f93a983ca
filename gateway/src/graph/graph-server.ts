import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { asResult, incrementalDelivery, stringifyResult } from '@samlar/federation-executor/apollo-server';
import { createExecutor } from '@samlar/federation-executor/create-executor';
import { workerPlanner } from '@samlar/federation-executor/plan/worker-planner';
import type { Upstream } from '@samlar/federation-executor/upstream';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { forbidTelemetry } from '../env';
import { runPipeline } from '../pipeline';
import { Refusal, type Bounds, type Graph } from '../steps/step';
import { readAccessRules } from './access-rules';
import type { GraphContext } from './graph-context';

export interface GraphOptions {
  supergraph: string;
  upstream: Upstream;
  bounds: Bounds;
  log: Logger;
  /** Operations planned at the same time; 1 by default. Where anybody may ask anything, one that is slow to plan is not to hold up the others. */
  planThreads?: number;
}

/** Milliseconds to plan an operation. The largest that the bounds let through take a tenth of it. */
const PLAN_MILLIS = 2_000;

export interface GraphServer {
  server: ApolloServer<GraphContext>;
  graph: Graph;
  stop(): Promise<void>;
}

/** One contract's API: an Apollo Server in front of our pipeline, and behind that our executor. */
export async function startGraph({ supergraph, upstream, bounds, log, planThreads = 1 }: GraphOptions): Promise<GraphServer> {
  forbidTelemetry();
  const planner = workerPlanner({ supergraph, threads: planThreads, planMillis: PLAN_MILLIS, warn: (message) => log.warn(message) });
  const executor = createExecutor({ supergraph, upstream, planner });
  const graph: Graph = { schema: executor.apiSchema, rules: readAccessRules(supergraph), bounds, executor };
  const server = new ApolloServer<GraphContext>({
    gateway: pipelineGateway(graph, supergraph),
    stringifyResult,
    // GET and form posts from other sites carry none of these; see also the door's csrf token.
    csrfPrevention: { requestHeaders: ['samlar-csrf', 'x-apollo-operation-name', 'apollo-require-preflight'] },
    parseOptions: { maxTokens: bounds.tokens },
    dangerouslyDisableValidation: true, // the pipeline's own step does it, after limit
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    introspection: true,
    logger: quiet(log),
    plugins: [
      incrementalDelivery(),
      // None of what Apollo Server adds by itself: it would report, trace, or send a page that loads code from elsewhere.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return {
    server,
    graph,
    async stop() {
      await server.stop();
      await planner.close();
    },
  };
}

function pipelineGateway(graph: Graph, supergraph: string): ApolloServerOptionsWithGateway<GraphContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: graph.schema, coreSupergraphSdl: supergraph });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
    load: () => Promise.resolve({
      executor: async ({ document, operationName, request, context }) => {
        const answer = await runPipeline(graph, { document, operationName: operationName ?? request.operationName ?? null, variables: request.variables ?? {}, context: context as GraphContext });
        return answer instanceof Refusal ? { errors: answer.errors.map((error) => withStatus(error, answer.status)) } : asResult(answer);
      },
    }),
  };
}

/** Characters of a refusal; GraphQL's own tell a wrong value or name in full. */
const MOST_SAID = 1_000;

function withStatus(error: GraphQLError, status: number): GraphQLError {
  return new GraphQLError(error.message.length > MOST_SAID ? `${error.message.slice(0, MOST_SAID)}…` : error.message, { nodes: error.nodes, path: error.path, extensions: { ...error.extensions, http: { status } } });
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
