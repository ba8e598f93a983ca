import type { AnswerInParts } from '@samlar/federation-executor/defer/answer-in-parts';
import type { ExecutionAnswer, FederationExecutor } from '@samlar/federation-executor/executor';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { CostRules } from '@samlar/federation-executor/demand/cost-rules';
import type { GraphCache } from '../cache/kept-answer';
import type { AccessRules } from '../graph/access-rules';
import type { Policies } from '../graph/policies';
import type { RateLimit } from '../limits/rate-limit';
import type { Telemetry } from '../telemetry/telemetry';
import type { GraphContext } from '../graph/graph-context';

/** Bounds of one contract; see env.ts for their meaning and defaults. */
export interface Bounds {
  tokens: number;
  depth: number;
  aliases: number;
  fields: number;
  cost: number;
  /** What all operations of one caller may cost in a minute. */
  budget: number;
}

/** What the steps of one contract share; replaced whole when a new supergraph comes. */
export interface Graph {
  /** The contract's API schema. */
  schema: GraphQLSchema;
  rules: AccessRules;
  policies: Policies;
  /** What becomes of a request that asks for what its caller may not see: nulls with errors, or nothing but errors. */
  unauthorised: 'null' | 'reject';
  costs: CostRules;
  /** Null where nothing is kept. */
  cache: GraphCache | null;
  bounds: Bounds;
  /** Of the contract's callers. */
  budget: RateLimit;
  telemetry: Telemetry;
  /** Plans and executes operations against the subgraphs. */
  executor: FederationExecutor;
}

/** A request that has been read and parsed. The same document may come again: what is found out about it is kept. */
export interface GraphRequest {
  document: DocumentNode;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  context: GraphContext;
}

/** A document that fits the contract, as the steps after take it: one operation, every fragment written out. */
export interface Judged {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** Whole, or the first part with what comes later. */
export type Answer = ExecutionAnswer & Partial<Pick<AnswerInParts, 'later'>>;

/** One GraphQL request on its way through the pipeline. */
export interface Exchange {
  graph: Graph;
  context: GraphContext;
  variables: Readonly<Record<string, unknown>>;
  judged: Judged;
  /** What is executed: `judged.document` without what the caller may not see. */
  document: DocumentNode;
  /** Fields the caller has no right to, by the key that stands in for each in `document`. */
  denied: ReadonlyMap<string, Denied>;
  /** What it is reckoned to cost. */
  cost: number;
  answer: Answer | null;
}

export interface Denied {
  /** The field's key in the answer. */
  key: string;
  error: GraphQLError;
  /** Whether the field is asked for at all, with these variables. */
  asked: (variables: Readonly<Record<string, unknown>>) => boolean;
  /** Whether it stands at `@defer`, and so may come later. */
  deferred: boolean;
}

/** Changes the exchange, or throws Refusal: then nothing is executed and the caller gets the errors. */
export type Step = (exchange: Exchange) => void | Promise<void>;

/** The request is refused as a whole; `status` is HTTP's. */
export class Refusal extends Error {
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly status = 400,
    /** Seconds after which it may be asked again; 0: nothing is said of it. */
    readonly retryAfter = 0,
  ) {
    super(errors.map((error) => error.message).join('\n'));
  }
}

export function refuse(code: string, message: string, status = 400, extensions: Record<string, unknown> = {}, retryAfter = 0): never {
  throw new Refusal([new GraphQLError(message, { extensions: { ...extensions, code } })], status, retryAfter);
}

/**
 * What `find` finds out about a document, found out once: documents are kept by who parses them. It must hang on nothing but the
 * document and the key.
 */
export function rememberedOf<T>(most: number, find: (graph: Graph, document: DocumentNode, key: string) => T) {
  const known = new WeakMap<Graph, WeakMap<DocumentNode, Map<string, T>>>();
  return (graph: Graph, document: DocumentNode, key: string): T => {
    let ofGraph = known.get(graph);
    if (!ofGraph) known.set(graph, (ofGraph = new WeakMap()));
    let ofDocument = ofGraph.get(document);
    if (!ofDocument) ofGraph.set(document, (ofDocument = new Map()));
    if (ofDocument.has(key)) return ofDocument.get(key)!;
    const found = find(graph, document, key);
    if (ofDocument.size >= most) ofDocument.clear();
    ofDocument.set(key, found);
    return found;
  };
}
