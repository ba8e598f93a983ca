import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { AnswerInParts } from './defer/answer-in-parts';
import type { DescribeSubgraphError } from './execute/subgraph-error';
import type { OperationPlanner } from './plan/planned-operation';
import type { Subscribe } from './subscribe/prepare-subscription';
import type { EventFeed, Streams } from './subscribe/streams';
import type { Upstream } from './upstream';

export interface ExecutorOptions {
  /** Supergraph SDL, composed by Apollo Federation 2. */
  supergraph: string;
  upstream: Upstream;
  planner: OperationPlanner;
  /** What a client is told of a subgraph's own errors; by default its message and extensions, without stack traces. */
  describeError?: DescribeSubgraphError;
  /** How many compiled operations are kept; 1000 by default. */
  operations?: number;
  /**
   * Operations whose last answer had at least so many bytes run without parsing what subgraphs answer, where they can; 2048 by default. Infinity:
   * never. The answers are the same; small ones are quicker parsed.
   */
  bytesFrom?: number;
  /** Whether identical queries of one viewer (`Call.viewer`) that are under way at the same time are run once; off by default. */
  shareAnswers?: boolean;
  /** Follows subscriptions of subgraphs. */
  streams?: Streams;
  /** Tells of events that raise subscription fields with `@onEvent`. */
  feed?: EventFeed;
}

/** Executes operations over one supergraph. A new supergraph is a new executor. */
export interface FederationExecutor {
  /** The schema that clients see. */
  readonly apiSchema: GraphQLSchema;
  /**
   * An operation made ready to be run any number of times; kept by the text of its normal form. The document must be valid
   * against `apiSchema`. Throws a `GraphQLError` for one that cannot be planned.
   */
  prepare(document: DocumentNode, operationName: string | null, labels?: ReadonlySet<string>): Promise<PreparedOperation>;
}

export interface Call {
  /** As the client sent them; coerced here. */
  variables?: Readonly<Record<string, unknown>>;
  /** Handed to the upstream untouched. */
  context?: unknown;
  signal?: AbortSignal;
  /** Who asks, with everything of the request that decides what may be answered: equal text, equal answer. Only for `shareAnswers`. */
  viewer?: string;
}

export interface PreparedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** How it is divided among the subgraphs, its values taken out into variables; what is deferred is in it as if it were not. For people to look at. */
  plan(): Promise<QueryPlan>;
  /** One answer, with whatever `@defer` stands at in it. */
  execute(call: Call): Promise<ExecutionAnswer>;
  /** Only where something is deferred: the answer in parts. */
  executeInParts?(call: Call): Promise<AnswerInParts>;
  /** Only of a subscription, whose `execute` refuses. Subscriptions of one viewer (`Call.viewer`) that are alike are followed once. */
  subscribe?: Subscribe;
}

export interface ExecutionAnswer {
  /** JSON text of `data` ("null" included), one piece or several in order; null where the request failed before running (bad variables). */
  data: readonly (string | Buffer)[] | null;
  /** In the order the specification's merge gives; empty when all went well. Formatted, so that they can be written at once. */
  errors: readonly GraphQLFormattedError[];
  /** `valueCompletion` as ApolloGateway gives it, where a subgraph's value did not fit the schema. */
  extensions: Readonly<Record<string, unknown>> | null;
  /** The whole answer as it goes to a client, where it is at hand: `{"data":…}` and a line's end. */
  whole?: Buffer;
}
