import { composeServices } from '@apollo/composition';
import { getOperationAST, parse } from 'graphql';
import { apiSchemaOf } from '../plan/load-supergraph';
import { actualCost } from './actual-cost';
import { readCostRules } from './cost-rules';
import { staticCost, type CostOptions } from './static-cost';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@cost", "@listSize"])\n';
const SHOP = `${LINK}
type Query {
  products(first: Int): [Product] @listSize(slicingArguments: ["first"], assumedSize: 20, requireOneSlicingArgument: false)
  one(first: Int, last: Int): [Product] @listSize(slicingArguments: ["first", "last"])
  plain(limit: Int = 7): [Product]
  unsaid: [Product]
  page(first: Int): ProductPage @listSize(slicingArguments: ["first"], sizedFields: ["items"])
  search(by: Filter, hard: Boolean @cost(weight: 5)): [Hit] @listSize(assumedSize: 2)
  heavy: Int @cost(weight: 40)
  score: Score
}
type Mutation { add(products: [NewProduct!]!): Product }
scalar Score @cost(weight: 4)
input Filter { text: String @cost(weight: 3) inner: Filter }
input NewProduct { name: String }
type ProductPage { items: [Product] total: Int }
interface Hit { id: ID! near: [Product] }
type Product implements Hit @key(fields: "id") { id: ID! name: String near: [Product] parts(first: Int): [Product] tags: [String] }
type Shop implements Hit @cost(weight: 6) { id: ID! near: [Product] owner: Person }
type Person { name: String }`;
const STOCK = `${LINK} type Product @key(fields: "id") { id: ID! stock: Int @cost(weight: 9) }`;

const { supergraphSdl, errors } = composeServices([{ name: 'shop', typeDefs: parse(SHOP) }, { name: 'stock', typeDefs: parse(STOCK) }]);
if (!supergraphSdl) throw new Error(errors!.join('\n'));
const options: CostOptions = { schema: apiSchemaOf(supergraphSdl), rules: readCostRules(supergraphSdl), usual: { slicingArguments: ['first', 'last', 'limit'], size: 10 } };

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  return staticCost(options, document, getOperationAST(document, null)!)(variables);
}

test.each<[string, number, string, object?]>([
  ['plain values weigh nothing', 0, '{ __typename }'],
  ['a weight of its own', 40, '{ heavy }'],
  ['its type’s weight', 4, '{ score }'],
  ['the length a literal says', 3, '{ products(first: 3) { id } }'],
  ['… or a variable', 5, 'query($n: Int) { products(first: $n) { id } }', { n: 5 }],
  ['… or a variable’s default', 6, 'query($n: Int = 6) { products(first: $n) { id } }'],
  ['… or the argument’s default', 7, '{ plain { id } }'],
  ['… or the assumed size', 20, '{ products { id } }'],
  ['… or, when it is null, the assumed size', 20, 'query($n: Int) { products(first: $n) { id } }', { n: null }],
  ['what is usual where nothing is said', 10, '{ unsaid { id } }'],
  ['an empty list', 0, '{ products(first: 0) { heavy: stock } }'],
  ['lists in lists', 3 * (1 + 4 * 1), '{ products(first: 3) { parts(first: 4) { id tags } } }'],
  ['weights of another subgraph', 3 * (1 + 9), '{ products(first: 3) { stock } }'],
  ['the length of a page’s items', 1 + 30, '{ page(first: 30) { total items { id } } }'],
  ['arguments', 5 + 2 * 1, '{ search(hard: true) { id } }'],
  ['input objects in each other', (1 + 3) + (1 + 3) + 2, '{ search(by: { text: "a", inner: { text: "b" } }) { id } }'],
  ['of kinds that exclude each other the dearest', 2 * (1 + Math.max(10 * 1, 1)), '{ search { ... on Product { near { id } } ... on Shop { owner { name } } } }'],
  ['… with what all have', 2 * (1 + 10 + 1), '{ search { near { id } ... on Shop { owner { name } } ... on Product { name } } }'],
  ['fragments', 3 * (1 + 2), 'query { products(first: 3) { ...P } } fragment P on Product { parts(first: 2) { id } }'],
  ['what is skipped costs nothing', 0, 'query($no: Boolean!) { heavy @include(if: $no) products(first: 9) @skip(if: true) { id } }', { no: false }],
  ['what is included costs', 40, 'query($no: Boolean = true) { heavy @include(if: $no) }'],
  ['a mutation 10 more, and each thing handed in', 10 + 3 + 1, 'mutation { add(products: [{ name: "a" }, { name: "b" }, { name: "c" }]) { id } }'],
])('%s', (...[, cost, text, variables]) => {
  expect(costOf(text, variables as Record<string, unknown>)).toBe(cost);
});

test.each([
  ['{ one { id } }', /needs one of: first, last/],
  ['{ one(first: 1, last: 2) { id } }', /needs one of: first, last/],
  ['{ products(first: -1) { id } }', /negative length/],
  ['query($n: Int = -5) { plain(limit: $n) { id } }', /negative length/],
])('%s is refused', (text, message) => {
  expect(() => costOf(text)).toThrow(message);
});

test('the actual cost counts what came', () => {
  const text = 'query($n: Int) { products(first: $n) { stock parts(first: 50) { id } } search { near { id } ... on Shop { owner { name } } } score nothing: heavy }';
  const document = parse(text);
  const data = {
    products: [{ stock: 1, parts: [{ id: '1' }, { id: '2' }] }, { stock: null, parts: null }, null],
    search: [{ near: [] }, { near: [{ id: '1' }], owner: { name: 'A' } }], score: 3, nothing: null,
  };
  expect(actualCost(options, document, getOperationAST(document, null)!)(data, { n: 3 })).toBe((1 + 9 + 2) + 1 + 1 + (1 + 1 + 1) + 4);
});

test('a weight that is none is named', () => {
  expect(() => readCostRules('type Query { a: Int @cost(weight: "much") }')).toThrow('@cost of Query.a');
  expect(readCostRules('type Query { a: Int @federation__cost(weight: 3) }').weights.get('Query.a')).toBe(3);
});
