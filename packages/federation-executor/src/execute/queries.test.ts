import { federationUnderTest } from '../testing/federation-under-test';
import { shop } from '../testing/shop';

const wired = federationUnderTest(shop);
const inProcess = federationUnderTest(shop, { wire: false });

const QUERIES: Record<string, [query: string, variables?: Record<string, unknown>]> = {
  'one field': ['{ me { name } }'],
  'an entity in another subgraph': ['{ me { name reviews { body } } }'],
  'the well-known nested query': ['{ users { id username name reviews { id body product { upc title reviews { id body author { id username name reviews { id body product { upc title } } } } } } } topProducts { upc title price weight inStock estimate reviews { id body author { id username name reviews { id body } } } } }'],
  'lists in lists': ['{ grid { upc title inStock reviews { body author { name } } } }'],
  '@requires, nested': ['{ topProducts { title ... on Book { estimate volume size { width } } ... on Lamp { estimate watts } } }'],
  'unions with entities': ['{ found { __typename ... on User { name numberOfReviews } ... on Review { body author { name } product { title ... on Book { pages } } } } }'],
  'aliases and a field with different arguments': ['{ a: me { n: name one: birthday(localeId: 1) } b: user(id: "b") { birthday two: birthday(localeId: 2) __typename t: __typename } }'],
  'names that every object inherits': ['{ constructor: me { __proto__: name toString: reviews { hasOwnProperty: body } } __proto__: me { valueOf: name constructor: username } }'],
  'variables and defaults': ['query ($first: Int = 2, $with: Boolean!, $id: ID!) { topProducts(first: $first) { title reviews @include(if: $with) { body } } user(id: $id) @skip(if: $with) { name } }', { with: true, id: 'b' }],
  'the other way round': ['query ($first: Int = 2, $with: Boolean!, $id: ID!) { topProducts(first: $first) { title reviews @include(if: $with) { body } } user(id: $id) @skip(if: $with) { name } }', { with: false, id: 'b', first: 1 }],
  'fragments over each other': ['{ topProducts { ...P ... on Product { title reviews { ...R } } } } fragment P on Product { title reviews { id author { username } } ... on Book { pages } } fragment R on Review { body author { name } }'],
  'nothing found': ['{ nobody { name reviews { body } } user(id: "zz") { name } }'],
  '__typename alone': ['{ __typename q: __typename }'],
  'introspection with data': ['query ($t: String!) { __schema { queryType { name } } __type(name: $t) { name fields { name } } me { __typename name } }', { t: 'User' }],
  'mutations in order': ['mutation { first: rename(id: "a", name: "Eva") { name reviews { body } } second: rename(id: "b", name: "Ola") { name numberOfReviews } }'],
};

describe.each(Object.entries(QUERIES))('%s', (_, [query, variables]) => {
  test('is answered as by ApolloGateway, whichever way subgraphs are reached', async () => {
    const stock = await wired.stock(query, variables);
    expect(stock.errors).toEqual([]);
    const ours = await wired.ours(query, variables);
    expect(ours).toEqual(stock);
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(stock.data));
    expect(await inProcess.ours(query, variables)).toEqual(stock);
    expect(await wired.ours(query, variables)).toEqual(stock);
  });
});

test('an equal representation is sent once', async () => {
  wired.sent.length = 0;
  await wired.ours('{ topReviews { author { name } } }');
  expect(wired.sent.at(-1)).toMatchObject({ subgraph: 'accounts', variables: { representations: [{ __typename: 'User', id: 'a' }, { __typename: 'User', id: 'b' }] } });
});

test('wrong variables are a request error', async () => {
  const query = 'query ($id: ID!) { user(id: $id) { name } }';
  const ours = await wired.ours(query, {});
  expect(ours).toEqual({ errors: [{ message: 'Variable "$id" of required type "ID!" was not provided.', locations: [{ line: 1, column: 8 }], extensions: { code: 'BAD_USER_INPUT' } }], extensions: null });
  expect((await wired.stock(query, {})).errors[0]!.message).toBe(ours.errors[0]!.message);
});
