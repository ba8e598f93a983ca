import { getNamedType, isInputObjectType, type FieldNode, type GraphQLArgument, type GraphQLField, type GraphQLInputType } from 'graphql';
import type { CostRules } from './cost-rules';
import type { Cost, CostOptions } from './static-cost';
import { valueOf } from './value-of';

/** What the arguments given to a field cost: an input object 1 or its weight, its fields and plain values their weights, lists each item. */
export function argumentCost({ rules }: CostOptions, coordinate: string, node: FieldNode, field: GraphQLField<unknown, unknown>): Cost {
  const costs = (node.arguments ?? []).flatMap((given): Cost[] => {
    const argument = field.args.find(({ name }) => name === given.name.value);
    if (!argument || !matters(rules, coordinate, argument)) return [];
    const read = valueOf(given.value);
    const weight = rules.weights.get(`${coordinate}(${argument.name}:)`);
    return [(variables) => valueCost(rules, argument.type, read(variables), weight)];
  });
  if (costs.length === 0) return () => 0;
  return (variables) => costs.reduce((total, cost) => total + cost(variables), 0);
}

function matters({ weights }: CostRules, coordinate: string, { name, type }: GraphQLArgument): boolean {
  return weights.has(`${coordinate}(${name}:)`) || weights.has(getNamedType(type).name) || isInputObjectType(getNamedType(type));
}

function valueCost(rules: CostRules, type: GraphQLInputType, value: unknown, weight: number | undefined): number {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((total, each) => total + valueCost(rules, type, each, weight), 0);
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return weight ?? rules.weights.get(named.name) ?? 0;
  let total = weight ?? rules.weights.get(named.name) ?? 1;
  if (typeof value !== 'object') return total;
  const fields = named.getFields();
  for (const [name, each] of Object.entries(value)) {
    if (Object.hasOwn(fields, name)) total += valueCost(rules, fields[name]!.type, each, rules.weights.get(`${named.name}.${name}`));
  }
  return total;
}
