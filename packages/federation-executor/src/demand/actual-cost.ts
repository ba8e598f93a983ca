import { getNamedType, isCompositeType, Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { argumentCost } from './argument-cost';
import { coordinateOf, weightOf, type Cost, type CostOptions } from './static-cost';
import { variablesWith, type Variables } from './value-of';

interface Counted {
  weight: number;
  given: Cost;
  inside: ReadonlyMap<string, Counted>;
}

/** What the answer to an operation did cost: as `staticCost`, with the things and lists that came. `data` is parsed. */
export function actualCost(options: CostOptions, document: DocumentNode, operation: OperationDefinitionNode): (data: unknown, variables: Variables) => number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const root = counting(options, fragments, operation.selectionSet, options.schema.getRootType(operation.operation)!, new Map());
  const defaults = variablesWith(operation);
  return (data, variables) => insideCost(root, data, defaults(variables)) + (operation.operation === 'mutation' ? 10 : 0);
}

/** By response key; a key that several fragments ask for is what the first says of it. */
function counting(options: CostOptions, fragments: ReadonlyMap<string, FragmentDefinitionNode>, set: SelectionSetNode, parent: GraphQLCompositeType, into: Map<string, Counted>): Map<string, Counted> {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      countField(options, fragments, node, parent, into);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
    counting(options, fragments, fragment.selectionSet, fragment.typeCondition ? (options.schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType) : parent, into);
  }
  return into;
}

function countField(options: CostOptions, fragments: ReadonlyMap<string, FragmentDefinitionNode>, node: FieldNode, parent: GraphQLCompositeType, into: Map<string, Counted>): void {
  const field = 'getFields' in parent && Object.hasOwn(parent.getFields(), node.name.value) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return;
  const type = getNamedType(field.type);
  const coordinate = coordinateOf(options, parent, field.name);
  const key = node.alias?.value ?? node.name.value;
  const known = into.get(key) ?? { weight: weightOf(options.rules, coordinate, type.name, isCompositeType(type)), given: argumentCost(options, coordinate, node, field), inside: new Map() };
  into.set(key, known);
  if (node.selectionSet && isCompositeType(type)) counting(options, fragments, node.selectionSet, type, known.inside as Map<string, Counted>);
}

function insideCost(fields: ReadonlyMap<string, Counted>, value: unknown, variables: Variables): number {
  if (typeof value !== 'object' || value === null) return 0;
  let total = 0;
  for (const [key, { weight, given, inside }] of fields) {
    if (Object.hasOwn(value, key)) total += given(variables) + valueCost(weight, inside, (value as Record<string, unknown>)[key], variables);
  }
  return total;
}

function valueCost(weight: number, inside: ReadonlyMap<string, Counted>, value: unknown, variables: Variables): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce<number>((total, each) => total + valueCost(weight, inside, each, variables), 0);
  return weight + (inside.size > 0 ? insideCost(inside, value, variables) : 0);
}
