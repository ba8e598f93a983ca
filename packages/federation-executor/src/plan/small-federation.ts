import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan';
import { buildOperationContext } from '@apollo/gateway/dist/operationContext';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { getOperationAST, parse, type ExecutionResult } from 'graphql';
import { planBuilder } from './build-plan';
import { apiSchemaOf, loadSupergraph } from './load-supergraph';
import { normalise } from './normalise';
import type { PlannedOperation } from './planned-operation';

/** For tests: subgraphs of a few lines, by name. `typeDefs` without the `@link`. */
export type SmallSubgraphs = Readonly<Record<string, { typeDefs: string; resolvers?: GraphQLResolverMap<unknown> }>>;

export interface SmallFederation {
  supergraph: string;
  /** What our planner makes of a query. */
  plan(query: string, labels?: Iterable<string>): PlannedOperation & { constants: Readonly<Record<string, unknown>> };
  /** The answer by our plan, executed by the stock executor. */
  ask(query: string, variables?: Record<string, unknown>, labels?: Iterable<string>): Promise<ExecutionResult>;
  /** The answer of the stock gateway as a whole. */
  askStock(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@provides", "@shareable", "@override", "@interfaceObject", "@inaccessible", "@authenticated", "@context", "@fromContext", "@cost"])\n';

export function smallFederation(subgraphs: SmallSubgraphs): SmallFederation {
  const services = Object.entries(subgraphs).map(([name, { typeDefs, resolvers }]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(LINK + typeDefs), resolvers: resolvers ?? {} }));
  const composed = composeServices(services);
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map(({ message }) => message).join('\n'));
  const supergraph = composed.supergraphSdl;
  const raw = loadSupergraph(supergraph);
  const apiSchema = apiSchemaOf(supergraph);
  const build = planBuilder(supergraph);
  const sources = new Map(services.map(({ name, typeDefs, resolvers }) => [name, new LocalGraphQLDataSource(buildSubgraphSchema([{ typeDefs, resolvers }]))]));

  const plan: SmallFederation['plan'] = (query, labels = []) => {
    const operation = normalise(parse(query), null, apiSchema);
    return { ...operation, plan: build(operation, new Set(labels)) };
  };

  return {
    supergraph,
    plan,
    async ask(query, variables = {}, labels = []) {
      const { plan: queryPlan, text, constants } = plan(query, labels);
      const document = parse(text);
      const context = buildOperationContext({ schema: apiSchema, operationDocument: document });
      const request = { request: { query: text, variables: { ...variables, ...constants } }, document, operation: getOperationAST(document)!, context: {}, logger: console, cache: {}, metrics: {}, schema: apiSchema };
      const { data, errors } = await executeQueryPlan(queryPlan, Object.fromEntries(sources), request as never, context, raw.schema.toGraphQLJSSchema(), raw.apiSchema());
      return plain({ data, errors });
    },
    async askStock(query, variables = {}) {
      const gateway = new ApolloGateway({ supergraphSdl: supergraph, buildService: ({ name }) => sources.get(name)!, logger: { debug() {}, info() {}, warn() {}, error() {} } });
      const { executor, schema } = await gateway.load();
      const document = parse(query);
      const answer = await executor!({ request: { query, variables }, document, operation: getOperationAST(document)!, queryHash: query, context: {}, logger: console, cache: {}, metrics: {}, schema } as never);
      await gateway.stop();
      return plain({ data: answer.data, errors: answer.errors as never });
    },
  };
}

/** As JSON, without what is not there. */
const plain = (answer: ExecutionResult): ExecutionResult => JSON.parse(JSON.stringify(answer)) as ExecutionResult;
