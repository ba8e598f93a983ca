import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { execute, GraphQLError, Kind, parse, print, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { NO_FAULTS, type Faults } from './faults';
import { inBoundedTime } from './in-bounded-time';
import type { SubgraphSource } from './subgraph-source';
import { answer, type SubgraphAnswer, type SubgraphRequest, type Witness } from './subgraph-answer';
import { canonical, createWorld, valueOf, type Thing, type World } from './world';

// The stock gateway tells its maker of its use otherwise.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

/** One question to a supergraph. */
export interface Question {
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** What a gateway (or the monolith) made of a question. */
export interface Outcome {
  data: unknown;
  errors: GraphQLFormattedError[];
  valueCompletion: GraphQLFormattedError[];
  witness: Witness;
}

/** One supergraph with its stock gateway, all of it in this process. */
export interface SupergraphUnderTest {
  sources: readonly SubgraphSource[];
  supergraph: string;
  schema: GraphQLSchema;
  world: World;
  gateway: ApolloGateway;
  /** What the stock gateway's subgraphs do at this moment: it has no place to hand such a thing through. */
  now: { faults: Faults; witness: Witness; asked: string };
  /** What the stock gateway planned, by the text it was asked. */
  plans: Map<string, QueryPlan>;
  ask: ((request: never) => Promise<{ data?: unknown; errors?: readonly unknown[]; extensions?: Record<string, unknown> }>);
}

export const newWitness = (): Witness => ({ mutations: [], invalid: [], told: [], idle: 0, requests: 0 });

/** Composes and loads; null where the subgraphs do not compose (`why` says it). */
export async function putUnderTest(sources: readonly SubgraphSource[], why: (message: string) => void = () => undefined): Promise<SupergraphUnderTest | null> {
  const composed = composeServices(sources.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl, { noLocation: true }), url: `http://${name}` })));
  if (composed.errors || composed.supergraphSdl === undefined) {
    why(composed.errors?.map(({ message }) => message).join('\n') ?? 'no supergraph');
    return null;
  }
  const now = { faults: NO_FAULTS, witness: newWitness(), asked: '' };
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  const buildService = ({ name }: { name: string }): GraphQLDataSource => ({
    process: async ({ request }) => answer(under.world, under.world.subgraphs.find((each) => each.name === name)!, request as SubgraphRequest, now.faults, now.witness) as never,
  });
  const gateway = new ApolloGateway({ supergraphSdl: composed.supergraphSdl, buildService, logger });
  const { schema, executor } = await gateway.load();
  const { queryPlanner } = gateway as unknown as { queryPlanner: QueryPlanner };
  const build = inBoundedTime(20_000, queryPlanner.buildQueryPlan.bind(queryPlanner));
  queryPlanner.buildQueryPlan = (...given) => {
    const plan = build(...given);
    under.plans.set(under.now.asked, plan);
    return plan;
  };
  const under: SupergraphUnderTest = { sources, supergraph: composed.supergraphSdl, schema, world: createWorld(sources), gateway, now, plans: new Map(), ask: executor as never };
  return under;
}

const CACHE = new InMemoryLRUCache();
const asFormatted = (error: unknown): GraphQLFormattedError => {
  const { message, path, extensions } = JSON.parse(JSON.stringify(error instanceof Error && !(error instanceof GraphQLError) ? { message: error.message } : error)) as GraphQLFormattedError;
  return { message, ...(path && { path }), ...(extensions && { extensions }) };
};

export async function askStock(under: SupergraphUnderTest, question: Question, faults: Faults = NO_FAULTS): Promise<Outcome> {
  const witness = newWitness();
  const { document, operationName, variables } = question;
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION && (operationName === null || each.name?.value === operationName))!;
  const source = print(document);
  Object.assign(under.now, { faults, witness, asked: source });
  const result = await under.ask({
    request: { query: source, variables: structuredClone(variables), ...(operationName !== null && { operationName }) }, document, operation, operationName, source, queryHash: source, context: {}, cache: CACHE, schema: under.schema, logger: console, metrics: {},
  } as never);
  return {
    data: result.data ?? null, errors: (result.errors ?? []).map(asFormatted), valueCompletion: ((result.extensions?.['valueCompletion'] ?? []) as unknown[]).map(asFormatted), witness,
  };
}

/** The same question to one plain schema that holds everything. */
export async function askMonolith(under: SupergraphUnderTest, { document, operationName, variables }: Question): Promise<Outcome> {
  const witness = newWitness();
  const result = await execute({
    schema: under.schema, document, operationName, variableValues: variables,
    rootValue: null,
    fieldResolver: (source: Thing | null, args: Record<string, unknown>, _context, info) => {
      if (info.parentType.name === 'Mutation') witness.mutations.push(`${info.path.key} = ${info.fieldName}${canonical(args)}`);
      const thing = source ?? { type: info.parentType.name, id: '' };
      return valueOf(under.world, thing, info.fieldName, args);
    },
    typeResolver: (thing) => (thing as Thing).type,
  });
  return { data: result.data ?? null, errors: (result.errors ?? []).map(asFormatted), valueCompletion: [], witness };
}

export type { SubgraphAnswer };
