import type { ApolloGateway } from '@apollo/gateway';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { AccessRules } from '../graph/access-rules';
import type { GraphContext } from '../graph/graph-context';

/** A request as Apollo Server hands it over, parsed; and what goes back. */
export type GatewayRequest = Parameters<ApolloGateway['executor']>[0];
export type GatewayResult = Awaited<ReturnType<ApolloGateway['executor']>>;

/** Bounds of one contract; see env.ts for their meaning and defaults. */
export interface Bounds {
  tokens: number;
  depth: number;
  aliases: number;
  fields: number;
  cost: number;
}

/** What the steps of one contract share; replaced whole when a new supergraph comes. */
export interface Graph {
  /** The contract's API schema. */
  schema: GraphQLSchema;
  rules: AccessRules;
  bounds: Bounds;
  /** Plans and executes an operation against the subgraphs. */
  run(request: GatewayRequest): Promise<GatewayResult>;
}

/** One GraphQL request on its way through the pipeline. */
export interface Exchange {
  graph: Graph;
  context: GraphContext;
  request: GatewayRequest;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Fields the caller has no right to, by the key that stands in for each in `document`. */
  denied: ReadonlyMap<string, Denied>;
  result: GatewayResult | null;
}

export interface Denied {
  /** The field's key in the answer. */
  key: string;
  error: GraphQLError;
}

/** Changes the exchange, or throws Refusal: then nothing is executed and the caller gets the errors. */
export type Step = (exchange: Exchange) => void | Promise<void>;

/** The request is refused as a whole; `status` is HTTP's. */
export class Refusal extends Error {
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly status = 400,
  ) {
    super(errors.map((error) => error.message).join('\n'));
  }
}

export function refuse(code: string, message: string, status = 400, extensions: Record<string, unknown> = {}): never {
  throw new Refusal([new GraphQLError(message, { extensions: { ...extensions, code } })], status);
}
