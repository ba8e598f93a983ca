import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { execute, getOperationAST, GraphQLError, parse, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { createExecutor } from '../create-executor';
import type { ExecutionAnswer, ExecutorOptions, FederationExecutor } from '../executor';
import { directPlanner } from '../plan/direct-planner';
import type { Upstream, UpstreamRequest } from '../upstream';
import { quietStockGateway } from './env';

/** Subgraphs in this process, by name; `typeDefs` without the `@link`. `answer` stands in for a subgraph that answers wrongly. */
export type SubgraphsUnderTest = Readonly<Record<string, { typeDefs: string; resolvers?: GraphQLResolverMap<unknown>; answer?: Answer }>>;
type Answer = (request: { query: string; variables?: Record<string, unknown> }, usual: () => Promise<ExecutionResult>) => unknown;

export interface Outcome {
  data?: unknown;
  errors: GraphQLFormattedError[];
  extensions: unknown;
}

export interface FederationUnderTest {
  supergraph: string;
  upstream: Upstream;
  executor: FederationExecutor;
  /** What was sent, since the last time it was emptied. */
  sent: { subgraph: string; query: string; variables: Record<string, unknown> }[];
  ours(query: string, variables?: Record<string, unknown>, labels?: readonly string[]): Promise<Outcome>;
  stock(query: string, variables?: Record<string, unknown>): Promise<Outcome>;
}

quietStockGateway();

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@provides", "@shareable", "@override", "@interfaceObject", "@inaccessible", "@context", "@fromContext"])\n';

/** `wire`: whether answers come as bytes, as by HTTP, or as values, as within one process. */
export function federationUnderTest(subgraphs: SubgraphsUnderTest, options: Partial<ExecutorOptions> & { wire?: boolean } = {}): FederationUnderTest {
  const services = Object.entries(subgraphs).map(([name, { typeDefs, resolvers }]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(LINK + typeDefs), resolvers: resolvers ?? {} }));
  const composed = composeServices(services);
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map(({ message }) => message).join('\n'));
  const supergraph = composed.supergraphSdl;
  const schemas = new Map(services.map(({ name, typeDefs, resolvers }) => [name, buildSubgraphSchema([{ typeDefs, resolvers }])]));
  const sent: FederationUnderTest['sent'] = [];

  const answer = async (name: string, request: { query: string; variables?: Record<string, unknown> }): Promise<unknown> => {
    const usual = async (): Promise<ExecutionResult> => execute({ schema: schemas.get(name)!, document: parse(request.query), variableValues: request.variables });
    const given = subgraphs[name]!.answer;
    return given ? given(request, usual) : usual();
  };
  const upstream: Upstream = {
    async send({ subgraph, body }: UpstreamRequest) {
      const request = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      sent.push({ subgraph, query: request.query, variables: request.variables ?? {} });
      const value = await answer(subgraph, request);
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return options.wire === false && typeof value !== 'string' ? { value: JSON.parse(text) as object } : { bytes: Buffer.from(text) };
    },
    close: async () => {},
  };
  const executor = createExecutor({ supergraph, upstream, planner: directPlanner(supergraph), ...options });

  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  const buildService = ({ name }: { name: string }): GraphQLDataSource => ({ process: async ({ request }) => JSON.parse(JSON.stringify(await answer(name, request as never))) as never });
  let gateway: ReturnType<ApolloGateway['load']> | undefined;

  return {
    supergraph, upstream, executor, sent,
    ours: async (query, variables, labels = []) => readAnswer(await (await executor.prepare(parse(query), null, new Set(labels))).execute({ ...(variables && { variables }) })),
    async stock(query, variables = {}) {
      const { schema, executor: run } = await (gateway ??= new ApolloGateway({ supergraphSdl: supergraph, buildService, logger }).load());
      const document = parse(query);
      const result = await run({ request: { query, variables }, document, operation: getOperationAST(document)!, queryHash: query, context: {}, logger, cache: {}, metrics: {}, schema } as never);
      const { data, errors, extensions } = JSON.parse(JSON.stringify({ data: result.data, errors: (result.errors ?? []).map(formatted), extensions: result.extensions ?? null })) as Outcome;
      return { ...(data !== undefined && { data }), errors, extensions };
    },
  };
}

function formatted(error: unknown): unknown {
  return error instanceof GraphQLError ? error.toJSON() : { message: (error as Error).message };
}

/** The text of an answer read back. */
export function readAnswer({ data, errors, extensions }: ExecutionAnswer): Outcome {
  const read = JSON.parse(JSON.stringify({ errors, extensions })) as Outcome;
  return { ...(data !== null && { data: JSON.parse(Buffer.concat(data.map((piece) => Buffer.from(piece as string))).toString('utf8')) as unknown }), errors: read.errors, extensions: read.extensions };
}
