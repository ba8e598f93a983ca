import { GraphQLError, isListType, getNullableType, type FieldNode, type GraphQLCompositeType, type GraphQLField } from 'graphql';
import type { Cost, CostOptions } from './static-cost';
import { valueOf, type Variables } from './value-of';

/** What holds for lists that no `@listSize` speaks of. */
export interface UsualSizes {
  /** Names of arguments that say a length. */
  slicingArguments: readonly string[];
  /** What a list is reckoned as when nothing says its length. */
  size: number;
}

interface Length {
  /** Of the field itself; null: it is no list and nothing multiplies it. */
  own: Cost | null;
  /** Of lists under it, by name. */
  below?: ReadonlyMap<string, Cost>;
}

/** How long a field's list is. A length that is said where there is no list, as for a connection, is its lists' below. */
export function listLength({ rules, usual }: CostOptions, coordinate: string, node: FieldNode, field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType): Length {
  const isList = isListType(getNullableType(field.type));
  const rule = rules.sizes.get(coordinate);
  if (!rule) {
    const said = saidBy(node, field, usual.slicingArguments, coordinate);
    // A connection's length is given one level up.
    const inConnection = parent.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges');
    const otherwise = isList && !inConnection ? usual.size : 1;
    return { own: isList || said ? (variables) => (said && mostOf(said(variables))) ?? otherwise : null };
  }
  const said = saidBy(node, field, rule.slicingArguments, coordinate);
  const length: Cost = (variables) => {
    const lengths = said?.(variables) ?? [];
    if (rule.slicingArguments.length > 0 && rule.requireOneSlicingArgument && lengths.length !== 1) {
      throw new GraphQLError(`${coordinate} needs one of: ${rule.slicingArguments.join(', ')}.`, { nodes: node });
    }
    return mostOf(lengths) ?? rule.assumedSize ?? usual.size;
  };
  return rule.sizedFields === null ? { own: length } : { own: isList ? () => usual.size : null, below: new Map(rule.sizedFields.map((name) => [name, length])) };
}

/** The lengths that the arguments of these names say, given or by default; null where the field has none of them. */
function saidBy(node: FieldNode, field: GraphQLField<unknown, unknown>, names: readonly string[], coordinate: string): ((variables: Variables) => number[]) | null {
  const readers = names.flatMap((name) => {
    const argument = field.args.find((each) => each.name === name);
    if (!argument) return [];
    const given = node.arguments?.find((each) => each.name.value === name);
    const read = given ? valueOf(given.value) : () => undefined;
    return [(variables: Variables): unknown => {
      const value = read(variables);
      return value === undefined ? argument.defaultValue : value;
    }];
  });
  if (readers.length === 0) return null;
  return (variables) => readers.flatMap((read) => {
    const value = read(variables);
    if (typeof value !== 'number') return [];
    if (value < 0) throw new GraphQLError(`${coordinate} cannot have a negative length.`, { nodes: node });
    return [value];
  });
}

const mostOf = (lengths: readonly number[]): number | undefined => (lengths.length > 0 ? Math.max(...lengths) : undefined);
