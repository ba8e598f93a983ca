import fc from 'fast-check';
import { buildSchema, executeSync, GraphQLError, isObjectType, parse, validate, type GraphQLSchema } from 'graphql';
import { questions } from '../../differential/operation.arbitrary';
import { normalise } from './normalise';
import { PRESENCE } from './presence';

const schema: GraphQLSchema = buildSchema(`
  directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  directive @note(text: String) on FIELD | INLINE_FRAGMENT | FRAGMENT_SPREAD | QUERY
  scalar Blob
  enum Unit { GRAM KILOGRAM }
  input Range { from: Int! = 1, to: Int, unit: Unit }
  input Filter { ranges: [Range!], words: [String], within: Filter, id: ID, blob: Blob, share: Float }
  interface Named { name: String  related(first: Int = 2, filter: Filter): [Named] }
  interface Priced implements Named { name: String  related(first: Int = 2, filter: Filter): [Named]  price(unit: Unit!, of: [Float!]): String! }
  type Product implements Named & Priced { name: String  related(first: Int = 2, filter: Filter): [Named]  price(unit: Unit!, of: [Float!]): String!  blob(like: Blob): String  self: Product!  either: Either }
  type Service implements Named { name: String  related(first: Int = 2, filter: Filter): [Named]  hours(from: [[Range]]): String }
  union Either = Product | Service
  type Query { product(id: ID!): Product  find(filter: Filter!, loud: Boolean): [Either!]  priced: Priced  flag(on: Boolean!, text: String): String }
  type Mutation { change(id: ID!, to: Filter): Product }
`);
// A leaf says what it was asked; an object of an abstract type is one or the other by its depth.
for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type) || type.name.startsWith('__')) continue;
  for (const field of Object.values(type.getFields())) {
    field.resolve = (source: { depth?: number } | undefined, args, _, { fieldName, parentType }) => {
      const depth = (source?.depth ?? 0) + 1;
      const object = { depth, __typename: depth % 2 === 0 ? 'Product' : 'Service' };
      const named = String(field.type);
      if (/^(Named|Either)$/.test(named.replace(/[[\]!]/g, ''))) return named.startsWith('[') ? [object, ...(depth < 4 ? [{ depth: depth + 1, __typename: depth % 2 === 0 ? 'Service' : 'Product' }] : [])] : object;
      if (/^(Product|Priced)/.test(named)) return { depth, __typename: 'Product' };
      return `${parentType.name}.${fieldName} ${JSON.stringify(args)}`;
    };
  }
}

const text = (query: string): string => normalise(parse(query), null, schema).text;
const withoutPresence = (key: string, value: unknown): unknown => (key === PRESENCE ? undefined : value);
const answer = (query: string, variables: Record<string, unknown> = {}): unknown => JSON.parse(JSON.stringify(executeSync({ schema, document: parse(query), variableValues: variables })), withoutPresence);

it('answers the same with its constants as the document does', () => {
  let asked = 0;
  fc.assert(fc.property(questions(schema), (question) => {
    if (!question) return;
    asked += 1;
    const { document, operationName, variables } = question;
    const normal = normalise(document, operationName, schema);
    const again = parse(normal.text);
    expect(validate(schema, again).map(({ message }) => message)).toEqual([]);
    const expected = executeSync({ schema, document, operationName, variableValues: variables });
    // Key order and all: what is written is compared, not what it means. Errors stand at other places of another text.
    const plain = ({ data, errors }: typeof expected): string => JSON.stringify({ data, errors: errors?.map(({ message, path }) => ({ message, path })) }, withoutPresence);
    const renamed = Object.fromEntries(Object.entries(normal.renamed).filter(([, name]) => name in variables).map(([name, client]) => [name, variables[client]]));
    const actual = executeSync({ schema, document: again, variableValues: { ...variables, ...renamed, ...normal.constants } });
    // Bad variables are found before, by the document as it stood.
    if (expected.data !== undefined) expect(plain(actual)).toBe(plain(expected));
    expect(normalise(again, null, schema)).toEqual({ ...normal, constants: {}, renamed: {} });
  }), { numRuns: 300, endOnFailure: true });
  expect(asked).toBeGreaterThan(150);
}, 120_000);

describe('values', () => {
  it('that differ make no other text', () => {
    const one = normalise(parse('query A { product(id: "1") { related(first: 3, filter: { words: ["a"], id: 5, share: 1 }) { name } } }'), null, schema);
    const other = normalise(parse('query B { product(id: 2) { related(filter: { share: 0.5 }, first: null) { name } } }'), null, schema);
    expect(one.text).toBe('query($c0: ID!,$c1: Int,$c2: Filter){product(id:$c0){related(filter:$c2,first:$c1){name}}}');
    expect(JSON.parse(JSON.stringify(one.constants))).toEqual({ c0: '1', c1: 3, c2: { words: ['a'], id: '5', share: 1 } });
    expect(other.text.length).toBe(one.text.length);
  });

  it('around a variable of the client’s stay, their leaves do not', () => {
    const { text: written, constants } = normalise(parse('query($to: Int, $u: Unit) { product(id: 1) { related(filter: { ranges: [{ from: 2, to: $to, unit: GRAM }, { unit: $u }], words: "x" }) { name } } }'), null, schema);
    expect(written).toBe('query($to: Int,$u: Unit,$c0: ID!,$c1: Int!,$c2: Unit,$c3: [String]){product(id:$c0){related(filter:{ranges:[{from:$c1,to:$to,unit:$c2},{unit:$u}],words:$c3}){name}}}');
    expect(constants).toEqual({ c0: '1', c1: 2, c2: 'GRAM', c3: 'x' });
  });

  it('that JSON would change stay where they are', () => {
    expect(text('{product(id:1){blob(like: 12345678901234567890)}}')).toContain('like:12345678901234567890');
    expect(text('{product(id:1){blob(like: 1.10)}}')).toContain('like:1.10');
    expect(text('{product(id:1){blob(like: [ENUM])}}')).toContain('like:[ENUM]');
    expect(text('{product(id:1){blob(like: {a: 1})}}')).toContain('like:$c1');
    expect(normalise(parse('{product(id: 12345678901234567890){name}}'), null, schema).constants).toEqual({ c0: '12345678901234567890' });
  });

  it('at one place stay one, so that fields still merge', () => {
    const query = '{ product(id: 1) { name } ... @include(if: $on) { product(id: 1) { self { name } } } }';
    expect(validate(schema, parse(text(`query($on: Boolean!) ${query}`)))).toEqual([]);
  });

  it('take no name that the client has', () => {
    const { text: written, constants } = normalise(parse('query($c0: String) { flag(on: true, text: $c0) }'), null, schema);
    expect(written).toBe('query($c0: String,$c_0: Boolean!){flag(on:$c_0,text:$c0)}');
    expect(constants).toEqual({ c_0: true });
  });
});

it('leaves the names of the planner’s own variables to it', () => {
  const { text: written, renamed } = normalise(parse('query($representations: ID! = 1, $on: Boolean!, $representations_0: Boolean!) { product(id: $representations) { name @skip(if: $representations_0) blob(like: [$on, $representations_0]) } }'), null, schema);
  expect(written).toBe('query($c0_renamed: ID! = 1,$on: Boolean!,$c1_renamed: Boolean!){product(id:$c0_renamed){name@skip(if: $c1_renamed) blob(like:[$on, $c1_renamed])}}');
  expect(renamed).toEqual({ c0_renamed: 'representations', c1_renamed: 'representations_0' });
});

describe('conditions', () => {
  it.each([
    ['{ priced { name @include(if: true) } }', 'query{priced{name}}'],
    ['{ priced { name ...F @skip(if: true) } } fragment F on Priced { name }', 'query{priced{name}}'],
    ['{ priced { name @skip(if: true) } }', 'query{priced{__present:__typename}}'],
    ['query($on: Boolean!) { priced @skip(if: $on) @include(if: true) { name } }', 'query($on: Boolean!){priced@skip(if: $on){name}}'],
    ['query($a: ID!) { priced { name } product(id: $a) @skip(if: true) { name } }', 'query{priced{name}}'],
    ['{ priced { ... @defer(label: "l") { name } ... @defer(if: false) { name } } }', 'query{priced{...@defer(label: "l"){name} name}}'],
    ['{ priced { name @note(text: "stays") } }', 'query{priced{name@note(text: "stays")}}'],
  ])('%s', (query, expected) => {
    expect(text(query)).toBe(expected);
    expect(answer(text(query), { on: false, a: '1' })).toEqual(answer(query, { on: false, a: '1' }));
  });
});

describe('fragments', () => {
  it('are written where they are spread, without conditions that always hold, each selection once', () => {
    const query = `{ product(id: 1) { ...A ...A ... on Named { name ... on Priced { p: price(unit: GRAM) } } self { name } } }
      fragment A on Product { name self { ...B } } fragment B on Product { either { ... on Product { name } ... on Product { n: name } } }`;
    expect(text(query)).toBe('query($c0: ID!,$c1: Unit!){product(id:$c0){name self{either{...on Product{name n:name}} name} p:price(unit:$c1)}}');
    expect(answer(text(query), normalise(parse(query), null, schema).constants as Record<string, unknown>)).toEqual(answer(query));
  });

  it('that would write more than anybody needs are refused, and soon', () => {
    const bomb = `{ priced { ...F0 } } ${Array.from({ length: 30 }, (_, n) => `fragment F${n} on Priced { a: related { ...F${n + 1} } b: related { ...F${n + 1} } }`).join(' ')} fragment F30 on Named { name }`;
    const started = process.cpuUsage();
    expect(() => text(bomb)).toThrow(GraphQLError);
    expect(process.cpuUsage(started).user).toBeLessThan(500_000);
    const folding = `{ priced { ...F0 } } ${Array.from({ length: 30 }, (_, n) => `fragment F${n} on Priced { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F30 on Priced { name }`;
    expect(text(folding)).toBe('query{priced{name}}');
  });
});

it('keeps the event loop no longer than it must with the largest operation that it takes', () => {
  const nested = (depth: number): string => (depth === 0 ? '{ name }' : `{ ${Array.from({ length: 14 }, (_, n) => `r${n}: related(first: ${n}) ${nested(depth - 1)}`).join(' ')} }`);
  const largest = parse(`{ priced ${nested(3)} }`);
  const largestMillis = Array.from({ length: 8 }, () => {
    const before = process.cpuUsage();
    normalise(largest, null, schema);
    return process.cpuUsage(before).user / 1000;
  });
  // About 7 ms by itself; graphql-js checks more, and swc emits slower code, in a test.
  expect(Math.min(...largestMillis)).toBeLessThan(100);
  expect(() => normalise(parse(`{ priced ${nested(4)} }`), null, schema)).toThrow('more than 6000 selections');
});

it('says which operation is missing', () => {
  expect(() => normalise(parse('query A { __typename } query B { __typename }'), null, schema)).toThrow('several operations');
  expect(() => normalise(parse('query A { __typename }'), 'B', schema)).toThrow('named "B"');
  expect(() => normalise(parse('subscription { a }'), null, schema)).toThrow('no subscription');
});
