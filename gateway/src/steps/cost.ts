import { GraphQLError, isCompositeType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { Refusal, refuse, type Step } from './step';

/** Arguments by which a caller says how long a list may be. */
const SIZES = ['first', 'last', 'limit', 'take', 'size'] as const;
/** What a list is reckoned as when nothing says its length. */
const USUAL_LENGTH = 10;

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** A field that leads to things costs 1 and what is asked of them, times the length of its list; a plain value costs nothing. */
export function fieldCost({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (type.name.startsWith('__')) return 0;
  const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (!isCompositeType(bare) && !isList(field.type)) return 0;
  const asked = SIZES.map((name) => args[name]).find((value): value is number => typeof value === 'number');
  if (asked !== undefined && asked < 0) throw new GraphQLError(`${type.name}.${field.name} cannot have a negative length.`);
  // A connection's length is given one level up.
  const inConnection = type.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges');
  const length = asked ?? (isList(field.type) && !inConnection ? USUAL_LENGTH : 1);
  return 1 + length * childComplexity;
}

/** Refuses a query that would cost more than the contract allows, by the lengths in its variables as well. */
export const cost: Step = (exchange) => {
  const { graph, document, request } = exchange;
  let total: number;
  try {
    total = getComplexity({
      schema: graph.schema,
      query: document,
      variables: request.request.variables ?? {},
      operationName: exchange.operation.name?.value,
      estimators: [fieldCost],
      maxQueryNodes: graph.bounds.fields * 4,
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Refusal([new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } })]);
  }
  if (total > graph.bounds.cost) {
    refuse('TOO_COSTLY', `The query costs ${total}; at most ${graph.bounds.cost} is allowed. Ask for shorter lists or fewer levels.`, 400, {
      cost: total,
      allowed: graph.bounds.cost,
    });
  }
};
