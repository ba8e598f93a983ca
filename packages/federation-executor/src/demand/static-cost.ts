import {
  getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isObjectType, Kind, type DirectiveNode, type DocumentNode, type FieldNode,
  type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { argumentCost } from './argument-cost';
import type { CostRules } from './cost-rules';
import { listLength, type UsualSizes } from './list-length';
import { variablesWith, type Variables } from './value-of';

export interface CostOptions {
  schema: GraphQLSchema;
  rules: CostRules;
  usual: UsualSizes;
}

/** Of a part of an operation, with variables. */
export type Cost = (variables: Variables) => number;

/** What a mutation costs besides its fields. */
const MUTATION = 10;

/**
 * What an operation would cost at most by what is asked, found out without running it: what a field leads to weighs 1 (or its `@cost`) and what is asked of it,
 * times the length of its list; plain values weigh nothing; arguments by their own weights. The operation must be valid. The answer is
 * worked out once, and asked for each set of variables (as the client sent them); it throws a `GraphQLError` for lengths that cannot be.
 */
export function staticCost(options: CostOptions, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const root = selectionCost(options, fragments, operation.selectionSet, options.schema.getRootType(operation.operation)!);
  const defaults = variablesWith(operation);
  const base = operation.operation === 'mutation' ? MUTATION : 0;
  return (variables) => base + root(defaults(variables));
}

interface FragmentCost {
  /** Names of object types it may hold for. */
  types: readonly string[];
  cost: Cost;
}

function selectionCost(options: CostOptions, fragments: ReadonlyMap<string, FragmentDefinitionNode>, set: SelectionSetNode, parent: GraphQLCompositeType, sized?: ReadonlyMap<string, Cost>): Cost {
  const { schema } = options;
  const fields: Cost[] = [];
  const conditional: FragmentCost[] = [];
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const field = 'getFields' in parent && Object.hasOwn(parent.getFields(), node.name.value) ? parent.getFields()[node.name.value] : undefined;
      if (field) fields.push(asked(node.directives, fieldCost(options, fragments, node, field, parent, sized?.get(node.name.value))));
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
    const type = fragment.typeCondition ? (schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType) : parent;
    const cost = asked(node.directives, selectionCost(options, fragments, fragment.selectionSet, type, sized));
    if (type === parent) fields.push(cost);
    else conditional.push({ types: namesOf(schema, type), cost });
  }
  if (conditional.length === 0) return (variables) => sum(fields, variables);
  const possible = namesOf(schema, parent);
  return (variables) => {
    const costs = conditional.map(({ cost }) => cost(variables));
    let most = 0;
    // An object is of one type: of fragments that exclude each other the dearest counts.
    for (const name of possible) {
      let here = 0;
      for (const [n, { types }] of conditional.entries()) if (types.includes(name)) here += costs[n]!;
      if (here > most) most = here;
    }
    return most + sum(fields, variables);
  };
}

function fieldCost(options: CostOptions, fragments: ReadonlyMap<string, FragmentDefinitionNode>, node: FieldNode, field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType, sized: Cost | undefined): Cost {
  const coordinate = coordinateOf(options, parent, field.name);
  const type = getNamedType(field.type);
  const weight = weightOf(options.rules, coordinate, type.name, isCompositeType(type));
  const isList = isListType(getNullableType(field.type));
  const { own, below } = listLength(options, coordinate, node, field, parent);
  const inside = node.selectionSet && isCompositeType(type) ? selectionCost(options, fragments, node.selectionSet, type, below) : () => 0;
  const given = argumentCost(options, coordinate, node, field);
  const length = isList && sized ? sized : own;
  if (length === null) return (variables) => given(variables) + weight + inside(variables);
  return (variables) => given(variables) + length(variables) * (weight + inside(variables));
}

/** Of an interface's field that bears no rule itself, the place of one of its objects' that does. */
export function coordinateOf({ schema, rules }: CostOptions, parent: GraphQLCompositeType, field: string): string {
  const own = `${parent.name}.${field}`;
  if (rules.weights.has(own) || rules.sizes.has(own) || !isAbstractType(parent)) return own;
  const places = schema.getPossibleTypes(parent).map(({ name }) => `${name}.${field}`).filter((place) => rules.weights.has(place) || rules.sizes.has(place));
  return places.toSorted((a, b) => (rules.weights.get(b) ?? 0) - (rules.weights.get(a) ?? 0))[0] ?? own;
}

export function weightOf({ weights }: CostRules, coordinate: string, type: string, isComposite: boolean): number {
  return weights.get(coordinate) ?? weights.get(type) ?? (isComposite ? 1 : 0);
}

/** By `@skip` and `@include`. */
function asked(directives: readonly DirectiveNode[] | undefined, cost: Cost): Cost {
  const conditions = (directives ?? []).filter(({ name }) => name.value === 'skip' || name.value === 'include');
  if (conditions.length === 0) return cost;
  return (variables) => (conditions.every(({ name, arguments: given }) => {
    const value = given?.find((each) => each.name.value === 'if')?.value;
    const is = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return (is === true) === (name.value === 'include');
  }) ? cost(variables) : 0);
}

function namesOf(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  return isObjectType(type) ? [type.name] : schema.getPossibleTypes(type).map(({ name }) => name);
}

function sum(costs: readonly Cost[], variables: Variables): number {
  let total = 0;
  for (const cost of costs) total += cost(variables);
  return total;
}
