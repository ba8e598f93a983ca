import { GraphQLError, isCompositeType, isListType, isNonNullType, Kind, visit, type DocumentNode, type GraphQLOutputType, type ValueNode } from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { Refusal, refuse, rememberedOf, type Graph, type Step } from './step';

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

/** The names of variables that may change what a document costs: lengths of lists, and whether a field is asked for. */
function decisive(document: DocumentNode): string[] {
  const names = new Set<string>();
  const gather = (value: ValueNode): void => {
    visit(value, { Variable: (node) => void names.add(node.name.value) });
  };
  visit(document, {
    Argument: (node, _key, _parent, _path, ancestors) => {
      const of = ancestors.at(-1) as { kind?: string } | undefined;
      if (SIZES.some((name) => name === node.name.value) || of?.kind === Kind.DIRECTIVE) gather(node.value);
    },
    Directive: (node) => node.arguments?.forEach(({ value }) => gather(value)),
  });
  return [...names];
}

const decisiveOf = rememberedOf(1, (_graph, document) => decisive(document));

const total = (graph: Graph, document: DocumentNode, variables: Record<string, unknown>): number | GraphQLError => {
  try {
    return getComplexity({ schema: graph.schema, query: document, variables, estimators: [fieldCost], maxQueryNodes: graph.bounds.fields * 4 });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
};

/** What a document costs, kept by the values of the variables that decide it: asked again, or with other values of no consequence, it is not reckoned anew. */
const keptOf = rememberedOf(50, (): { total?: number } => ({}));

/** Refuses a query that would cost more than the contract allows, by the lengths in its variables as well. */
export const cost: Step = ({ graph, judged: { document }, variables }) => {
  const values = JSON.stringify(decisiveOf(graph, document, '').map((name) => [name, variables[name]]));
  // Long values say nothing of a length and would only fill the memory.
  const kept = values.length > 500 ? {} : keptOf(graph, document, values);
  // Reckoned with all of them: a variable that must be given and is not is an error, whether it decides anything or not.
  const found = kept.total ?? total(graph, document, variables);
  if (typeof found === 'number') kept.total = found;
  if (found instanceof GraphQLError) throw new Refusal([new GraphQLError(found.message, { nodes: found.nodes, extensions: { code: 'BAD_USER_INPUT' } })]);
  if (found > graph.bounds.cost) {
    refuse('TOO_COSTLY', `The query costs ${found}; at most ${graph.bounds.cost} is allowed. Ask for shorter lists or fewer levels.`, 400, { cost: found, allowed: graph.bounds.cost });
  }
};
