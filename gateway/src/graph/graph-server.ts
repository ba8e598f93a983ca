import { ApolloServer, HeaderMap, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { asResult, incrementalDelivery, stringifyResult } from '@samlar/federation-executor/apollo-server';
import type { SupergraphLife } from '@samlar/federation-executor/supergraph-life/supergraph-life';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { forbidTelemetry } from '../env';
import { runPipeline } from '../pipeline';
import { Refusal, type Graph, type GraphRequest } from '../steps/step';
import type { GraphContext } from './graph-context';
import { observe } from '../telemetry/observe';
import { startGraphLife, type GraphOptions, type GraphVersion } from './graph-life';

export interface GraphServer {
  server: ApolloServer<GraphContext>;
  /** The graph of now. What lasts is run by `use` and `ask`: a graph is closed when another has come and they have ended. */
  readonly graph: Graph;
  /** Runs work on the graph of now, which stays until the work has ended. */
  use<T>(work: (graph: Graph) => Promise<T>): Promise<T>;
  /** One request through the whole pipeline. Never rejects. */
  ask(request: GraphRequest): ReturnType<typeof runPipeline>;
  /** The supergraph of now. */
  supergraph(): string;
  stop(): Promise<void>;
}

/** One contract's API: an Apollo Server in front of our pipeline, and behind that our executor on the supergraph of now. Rejects when there is none. */
export async function startGraph(options: GraphOptions): Promise<GraphServer> {
  forbidTelemetry();
  const life = await startGraphLife(options);
  const ask = (request: GraphRequest) => observe(options.telemetry, request, (observed) => life.use(({ graph }) => runPipeline(graph, observed)));
  const server = new ApolloServer<GraphContext>({
    gateway: pipelineGateway(life, ask),
    stringifyResult,
    // GET and form posts from other sites carry none of these; see also the door's csrf token.
    csrfPrevention: { requestHeaders: ['samlar-csrf', 'x-apollo-operation-name', 'apollo-require-preflight'] },
    parseOptions: { maxTokens: options.bounds.tokens },
    dangerouslyDisableValidation: true, // the pipeline's own step does it, after limit
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    introspection: true,
    logger: quiet(options.log),
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
    get graph() {
      return life.now().graph;
    },
    use: (work) => life.use(({ graph }) => work(graph)),
    ask,
    supergraph: () => life.supergraph(),
    async stop() {
      await server.stop();
      await life.close();
    },
  };
}

/**
 * The server is told of the first supergraph alone: it parses, and reads the kind of operation; all else that a schema is for is done by
 * the pipeline, on the supergraph of the moment.
 */
function pipelineGateway(life: SupergraphLife<GraphVersion>, ask: GraphServer['ask']): ApolloServerOptionsWithGateway<GraphContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: life.now().graph.schema, coreSupergraphSdl: life.supergraph() });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
    load: () => Promise.resolve({
      executor: async ({ document, operationName, request, context }) => {
        const answer = await ask({ document, operationName: operationName ?? request.operationName ?? null, variables: request.variables ?? {}, context: context as GraphContext });
        return answer instanceof Refusal ? { errors: answer.errors.map((error) => withStatus(error, answer)) } : asResult(answer);
      },
    }),
  };
}

/** Characters of a refusal; GraphQL's own tell a wrong value or name in full. */
const MOST_SAID = 1_000;

function withStatus(error: GraphQLError, { status, retryAfter }: Refusal): GraphQLError {
  return new GraphQLError(error.message.length > MOST_SAID ? `${error.message.slice(0, MOST_SAID)}…` : error.message, { nodes: error.nodes, path: error.path, extensions: { ...error.extensions, http: { status, ...(retryAfter > 0 && { headers: new HeaderMap([['retry-after', String(retryAfter)]]) }) } } });
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
