import type fc from 'fast-check';
import {
  getNamedType, isCompositeType, isInterfaceType, isNonNullType, isObjectType, isUnionType, parse, validate,
  type DocumentNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
} from 'graphql';
import { drawn, type Dice } from './dice';
import { inputText, inputValue } from './input-value';
import type { Question } from './supergraph-under-test';

/** A question while it is being made up. */
interface Draft {
  dice: Dice;
  schema: GraphQLSchema;
  /** Fields left to ask for. */
  budget: { left: number };
  /** What each response name stands for: one field, arguments and type in the whole operation, so that everything merges. */
  names: Map<string, string>;
  variables: Map<string, { type: string; fallback: string | null; value: unknown }>;
  fragments: Map<string, { on: GraphQLCompositeType; text: string }>;
}

const INTROSPECTION = ['__typename', '__typename', '__schema { queryType { name } }', '__type(name: "Product") { name kind fields { name type { kind name ofType { name } } } }', 'again: __typename'];

/** Valid questions about a schema. Says null where what came out is not valid after all. */
export function questions(schema: GraphQLSchema): fc.Arbitrary<Question | null> {
  return drawn((dice) => {
    const kind = schema.getMutationType() && dice.chance(15) ? 'mutation' : 'query';
    const draft: Draft = { dice, schema, budget: { left: 3 + dice.below(17) }, names: new Map(), variables: new Map(), fragments: new Map() };
    const root = kind === 'mutation' ? schema.getMutationType()! : schema.getQueryType()!;
    const body = selection(draft, root, 0);
    const declared = [...draft.variables].map(([name, { type, fallback }]) => `$${name}: ${type}${fallback === null ? '' : ` = ${fallback}`}`).join(', ');
    const several = dice.chance(8);
    const texts = [
      `${kind} ${dice.chance(50) || several ? 'Ask' : ''}${declared === '' ? '' : `(${declared})`} ${body}`,
      ...[...draft.fragments].map(([name, { on, text }]) => `fragment ${name} on ${on.name} ${text}`),
      ...(several ? ['query Another { __typename }'] : []),
    ];
    const document: DocumentNode = parse(texts.join('\n'), { noLocation: true });
    const variables = Object.fromEntries([...draft.variables].filter(([, { value }]) => value !== undefined).map(([name, { value }]) => [name, value]));
    return validate(schema, document).length > 0 ? null : { document, operationName: several ? 'Ask' : null, variables };
  });
}

function condition(draft: Draft): string {
  const { dice } = draft;
  if (!dice.chance(12)) return '';
  const argument = dice.chance(40) ? String(dice.chance(60)) : variable(draft, 'Boolean!', dice.chance(50));
  return ` @${dice.pick(['skip', 'include'])}(if: ${argument})`;
}

/** A variable of a type, new or (for conditions) one that is there already. */
function variable(draft: Draft, type: string, value: unknown): string {
  const { dice, variables } = draft;
  const known = [...variables].find(([, each]) => each.type === type && type === 'Boolean!');
  if (known && dice.chance(50)) return `$${known[0]}`;
  const name = dice.chance(1) && !variables.has('representations') ? 'representations' : `v${variables.size}`;
  variables.set(name, { type, fallback: null, value });
  return `$${name}`;
}

function argumentsText(draft: Draft, field: GraphQLField<unknown, unknown>): string {
  const { dice, variables } = draft;
  const given = field.args.flatMap((arg) => {
    const needed = isNonNullType(arg.type) && arg.defaultValue === undefined;
    if (!needed && dice.chance(35)) return [];
    if (!dice.chance(50)) return [`${arg.name}: ${inputText(dice, arg.type, (type) => (dice.chance(25) ? variable(draft, type.toString(), inputValue(dice, type)) : null))}`];
    const name = variable(draft, arg.type.toString(), inputValue(dice, arg.type));
    const kept = variables.get(name.slice(1))!;
    if (dice.chance(30)) kept.fallback = inputText(dice, arg.type, () => null);
    if ((kept.fallback !== null || !isNonNullType(arg.type)) && dice.chance(40)) kept.value = undefined;
    return [`${arg.name}: ${name}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function fieldText(draft: Draft, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { dice, names } = draft;
  draft.budget.left -= 1;
  const args = argumentsText(draft, field);
  const meaning = `${field.name}${args}: ${field.type}`;
  const wish = dice.chance(10) ? dice.pick(['id', 'title', 'alias', 'price', '_0', 'sku', 'name']) : field.name;
  const free = (name: string): boolean => (names.get(name) ?? meaning) === meaning;
  let response = free(wish) ? wish : `${field.name}_${names.size}`;
  while (!free(response)) response += '_';
  names.set(response, meaning);
  const named = getNamedType(field.type);
  return `${response === field.name ? '' : `${response}: `}${field.name}${args}${condition(draft)}${isCompositeType(named) ? ` ${selection(draft, named, depth + 1)}` : ''}`;
}

function selection(draft: Draft, type: GraphQLCompositeType, depth: number): string {
  const { dice, schema, budget } = draft;
  const own = isUnionType(type) ? [] : Object.values(type.getFields());
  const parts: string[] = [];
  const wanted = 1 + dice.below(depth === 0 ? 4 : 5);
  for (let n = 0; n < wanted && (budget.left > 0 || parts.length === 0); n += 1) {
    const fields = budget.left > 0 && depth < 7 ? own : own.filter((each) => !isCompositeType(getNamedType(each.type)));
    if (depth === 0 && dice.chance(6)) parts.push(dice.pick(type === schema.getQueryType() ? INTROSPECTION : ['__typename']));
    else if (dice.chance(isObjectType(type) ? 8 : 45) && depth > 0 && budget.left > 0) parts.push(fragment(draft, type, depth));
    else if (dice.chance(10) || fields.length === 0) parts.push(dice.chance(80) ? '__typename' : `kind${depth}: __typename${condition(draft)}`);
    else parts.push(fieldText(draft, dice.pick(fields), depth));
  }
  return `{ ${parts.join(' ')} }`;
}

/** A fragment that can apply to a type: on itself, on one of what it stands for, or on something that overlaps it. */
function fragment(draft: Draft, type: GraphQLCompositeType, depth: number): string {
  const { dice, schema, fragments } = draft;
  draft.budget.left -= 1;
  const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
  const overlapping = Object.values(schema.getTypeMap()).filter((each): each is GraphQLCompositeType => !each.name.startsWith('__')
    && (isObjectType(each) || isInterfaceType(each) || isUnionType(each)) && possible.some((object) => each === object || (!isObjectType(each) && schema.isSubType(each, object))));
  const on = dice.chance(70) ? dice.pick(possible) : dice.pick(overlapping);
  const known = [...fragments].filter(([, each]) => each.text !== '' && overlapping.includes(each.on));
  if (known.length > 0 && dice.chance(40)) return `...${dice.pick(known)[0]}${condition(draft)}`;
  if (dice.chance(25)) {
    const name = `F${fragments.size}`;
    fragments.set(name, { on, text: '' });
    const text = selection(draft, on, depth);
    fragments.set(name, { on, text });
    return `...${name}${condition(draft)}`;
  }
  if (dice.chance(8)) return `...${condition(draft)} ${selection(draft, type, depth)}`;
  return `... on ${on.name}${condition(draft)} ${selection(draft, on, depth)}`;
}
