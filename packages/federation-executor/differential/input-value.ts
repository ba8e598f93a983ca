import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Dice } from './dice';

const TEXTS = ['', 'a', 'two words', 'quote " \\ slash', 'line\nbreak', 'åäö 💡', '$v0', '\u2028'];
const BLOBS: readonly unknown[] = [{ a: [1, { b: null }] }, [], 'text', 3, true, { deep: { list: [[1]] } }];

/** A value for an input type as a client's JSON has it. */
export function inputValue(dice: Dice, type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return solid(dice, type.ofType, depth);
  return dice.chance(12) ? null : solid(dice, type, depth);
}

function solid(dice: Dice, type: GraphQLInputType, depth: number): unknown {
  if (isListType(type)) {
    // A single value where a list is wanted is a list of one.
    if (dice.chance(10)) return inputValue(dice, type.ofType, depth);
    return Array.from({ length: dice.below(3) }, () => inputValue(dice, type.ofType, depth + 1));
  }
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((each) => dice.chance(50) && (depth < 2 || !isInputObjectType(each.type)));
    return Object.fromEntries(fields.map((each) => [each.name, inputValue(dice, each.type, depth + 1)]));
  }
  const named = (type as { name: string }).name;
  if (named === 'Int') return dice.pick([0, -3, 12, 2147483647]);
  if (named === 'Float') return dice.pick([0, 1.5, -2, 1e10]);
  if (named === 'Boolean') return dice.chance(50);
  if (named === 'ID') return dice.pick<unknown>(['x', '12', 12, '']);
  if (named === 'String') return dice.pick(TEXTS);
  return dice.pick(BLOBS);
}

/** The same as text in a document; `place` may put a variable where a type is wanted. */
export function inputText(dice: Dice, type: GraphQLInputType, place: (type: GraphQLInputType) => string | null): string {
  const write = (of: GraphQLInputType, value: unknown, depth: number): string => {
    const put = depth > 0 ? place(of) : null;
    if (put !== null) return put;
    if (value === null) return 'null';
    const bare = isNonNullType(of) ? of.ofType : of;
    if (isListType(bare)) return Array.isArray(value) ? `[${value.map((each) => write(bare.ofType, each, depth + 1)).join(', ')}]` : write(bare.ofType, value, depth);
    if (isEnumType(bare)) return String(value);
    if (isInputObjectType(bare)) return `{${Object.entries(value as object).map(([key, each]) => `${key}: ${write(bare.getFields()[key]!.type, each, depth + 1)}`).join(', ')}}`;
    return literal(value, dice);
  };
  return write(type, inputValue(dice, type), 0);
}

function literal(value: unknown, dice: Dice): string {
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, dice)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(([key, each]) => `${key}: ${literal(each, dice)}`).join(', ')}}`;
  if (typeof value === 'string' && !value.includes('"') && !value.includes('\\') && dice.chance(15)) return `"""${value}"""`;
  return JSON.stringify(value);
}
