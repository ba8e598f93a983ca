import { federationUnderTest, type FederationUnderTest } from '../testing/federation-under-test';

const same = async (federation: FederationUnderTest, query: string, variables?: Record<string, unknown>): Promise<unknown> => {
  const [ours, stock] = [await federation.ours(query, variables), await federation.stock(query, variables)];
  expect(ours).toEqual(stock);
  expect(JSON.stringify(ours.data)).toBe(JSON.stringify(stock.data));
  return ours.data;
};

interface Ref {
  id: string;
  __typename?: string;
}

describe('@interfaceObject', () => {
  const media = [{ __typename: 'Book', id: '1', title: 'B' }, { __typename: 'Film', id: '2', title: 'F' }];
  const federation = federationUnderTest({
    library: {
      typeDefs: `type Query { media: [Media] }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
      resolvers: {
        Query: { media: () => media },
        Media: { __resolveReference: ({ id }: Ref) => media.find((each) => each.id === id) },
        Book: { __resolveReference: ({ id }: Ref) => media.find((each) => each.id === id), pages: () => 7 },
        Film: { __resolveReference: ({ id }: Ref) => media.find((each) => each.id === id), minutes: () => 90 },
      },
    },
    opinions: {
      typeDefs: `type Query { best: Media }
        type Media @key(fields: "id") @interfaceObject { id: ID! opinions: [Opinion!]! title: String @external shout: String @requires(fields: "title") }
        type Opinion { stars: Int! about: Media }`,
      resolvers: {
        Query: { best: () => ({ id: '2' }) },
        Media: { opinions: ({ id }: Ref) => [{ stars: Number(id), about: { id: '1' } }], shout: ({ title }: { title: string }) => title?.toUpperCase() },
      },
    },
  });
  test.each(['{ media { id opinions { stars } } }', '{ best { __typename id opinions { stars } } }', '{ best { title ... on Film { minutes } ... on Book { pages } } }', '{ media { __typename ... on Book { opinions { stars about { __typename title opinions { stars } } } } ... on Film { minutes } } }', '{ media { shout title } best { shout } }'])('%s', async (query) => {
    expect(JSON.stringify(await same(federation, query))).not.toContain('null');
  });
});

describe('@fromContext', () => {
  const federation = federationUnderTest({
    users: {
      typeDefs: `type Query { users: [User!]! }
        type User @key(fields: "id") @context(name: "user") { id: ID! locale: String! orders: [Order!]! }
        type Order @key(fields: "id") { id: ID! price(locale: String @fromContext(field: "$user { locale }")): String item: Item }
        type Item @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: { users: () => ['sv', 'en', 'sv'].map((locale, n) => ({ id: String(n), locale, orders: [{ id: 'o1' }, { id: `o${n}` }] })) },
        Order: { __resolveReference: ({ id }: Ref) => ({ id }), price: ({ id }: Ref, { locale }: { locale: string }) => `${id} in ${locale}`, item: () => ({ id: 'i' }) },
        Item: { __resolveReference: ({ id }: Ref) => ({ id }), name: () => 'n' },
      },
    },
    shops: {
      typeDefs: `type Order @key(fields: "id") { id: ID! shop: String extra: Int } type Item @key(fields: "id") { id: ID! size: Int }`,
      resolvers: { Order: { shop: ({ id }: Ref) => `shop of ${id}` }, Item: { size: () => 1 } },
    },
  });
  test('gives each object its own value, and asks once for each value', async () => {
    federation.sent.length = 0;
    const ours = await federation.ours('{ users { id orders { id price shop } } }');
    expect(ours.errors).toEqual([]);
    const order = (id: string, locale: string): object => ({ id, price: `${id} in ${locale}`, shop: `shop of ${id}` });
    expect(ours.data).toEqual({ users: [{ id: '0', orders: [order('o1', 'sv'), order('o0', 'sv')] }, { id: '1', orders: [order('o1', 'en'), order('o1', 'en')] }, { id: '2', orders: [order('o1', 'sv'), order('o2', 'sv')] }] });
    expect(federation.sent.filter(({ query }) => query.includes('price')).map(({ variables }) => Object.values(variables))).toEqual([
      [['o1', 'o0', 'o2'].map((id) => ({ __typename: 'Order', id })), 'sv'],
      [[{ __typename: 'Order', id: 'o1' }], 'en'],
    ]);
  });
});

describe('one field wanted with a user’s arguments and by @requires', () => {
  let fails = false;
  const federation = federationUnderTest({
    prices: { typeDefs: 'type Query { goods: [Good] } type Good @key(fields: "id") { id: ID! price(currency: String): String }', resolvers: { Query: { goods: () => [{ id: '1' }, { id: '2' }] }, Good: { __resolveReference: (ref: Ref) => ref, price: ({ id }: Ref, { currency }: { currency: string }) => (fails ? Promise.reject(new Error('no')) : `${id} ${currency}`) } } },
    ships: { typeDefs: 'type Good @key(fields: "id") { id: ID! price(currency: String): String @external freight: String @requires(fields: "price(currency: \\"EUR\\")") }', resolvers: { Good: { freight: ({ price }: { price: string }) => `freight of ${price}` } } },
  });
  test('an error is told under the field’s own name', async () => {
    const ours = await federation.ours('{ goods { freight } }');
    expect(ours).toMatchObject({ data: { goods: [{ freight: 'freight of 1 EUR' }, { freight: 'freight of 2 EUR' }] }, errors: [] });
    fails = true;
    const failed = await federation.ours('{ goods { freight } }');
    fails = false;
    expect(failed.errors.map(({ path }) => path)).toEqual([0, 1].map((n) => ['goods', n, 'price']));
  });
  test('both get theirs', async () => {
    const ours = await federation.ours('query ($c: String) { goods { price(currency: $c) freight } }', { c: 'DKK' });
    expect(ours).toEqual({ data: { goods: ['1', '2'].map((id) => ({ price: `${id} DKK`, freight: `freight of ${id} EUR` })) }, errors: [], extensions: null });
  });
});

describe('one entity fetch for several places', () => {
  const federation = federationUnderTest({
    things: { typeDefs: 'type Query { a: Thing b: Thing c: [Thing] } type Thing @key(fields: "id") { id: ID! }', resolvers: { Query: { a: () => ({ id: '1' }), b: () => ({ id: '1' }), c: () => [{ id: '1' }, { id: '2' }] }, Thing: { __resolveReference: (ref: Ref) => ref } } },
    brands: { typeDefs: 'type Thing @key(fields: "id") { id: ID! brand: Brand } type Brand @key(fields: "id") { id: ID! }', resolvers: { Thing: { brand: ({ id }: Ref) => ({ id: `b${id}` }) } } },
    names: { typeDefs: 'type Brand @key(fields: "id") { id: ID! name(as: Int): String } type Thing @key(fields: "id") { id: ID! size: Int }', resolvers: { Brand: { name: ({ id }: Ref, { as }: { as: number }) => `${id} ${as}` }, Thing: { size: ({ id }: Ref) => Number(id) } } },
  });
  test('what is asked differently inside an entity stays apart', async () => {
    const data = await same(federation, '{ a { brand { name(as: 1) } } b { brand { name(as: 2) } } c { brand { name(as: 3) } } }');
    expect(data).toEqual({ a: { brand: { name: 'b1 1' } }, b: { brand: { name: 'b1 2' } }, c: [{ brand: { name: 'b1 3' } }, { brand: { name: 'b2 3' } }] });
  });
});

describe('entity fetches of one moment to one subgraph', () => {
  let refuses = false;
  const federation = federationUnderTest({
    pairs: { typeDefs: 'type Query { pairs: [Pair] } type Pair { left: Left right: Right } type Left @key(fields: "id") { id: ID! } type Right @key(fields: "id") { id: ID! }', resolvers: { Query: { pairs: () => ['1', '2', '1'].map((id) => ({ left: { id }, right: { id: `r${id}` } })) } } },
    names: {
      typeDefs: 'type Left @key(fields: "id") { id: ID! name(as: Int): String fails: String! } type Right @key(fields: "id") { id: ID! name: String }',
      resolvers: { Left: { name: ({ id }: Ref, { as }: { as: number }) => `${id} ${as}`, fails: () => Promise.reject(new Error('no')) }, Right: { name: ({ id }: Ref) => id.toUpperCase() } },
      answer: ({ query }, usual) => (refuses && query.includes('Left') ? { data: null, errors: [{ message: 'not Left' }] } : usual()),
    },
  });
  const QUERY = 'query ($n: Int) { pairs { left { name(as: $n) } right { name } } }';
  beforeEach(() => {
    refuses = false;
    federation.sent.length = 0;
  });
  test('are one request', async () => {
    expect(await same(federation, QUERY, { n: 5 })).toEqual({ pairs: ['1', '2', '1'].map((id) => ({ left: { name: `${id} 5` }, right: { name: `R${id}` } })) });
    federation.sent.length = 0;
    await federation.ours(QUERY, { n: 5 });
    expect(federation.sent.map(({ subgraph }) => subgraph)).toEqual(['pairs', 'names']);
  });
  test('fail each for itself, at every place', async () => {
    const ours = await federation.ours('{ pairs { left { fails } right { name } } }');
    expect(ours.data).toEqual({ pairs: ['R1', 'R2', 'R1'].map((name) => ({ left: null, right: { name } })) });
    expect(ours.errors.map(({ message, path }) => [message, path])).toEqual([0, 2, 1].map((n) => ['no', ['pairs', n, 'left', 'fails']]));
  });
  test('are asked apart where the subgraph refuses them together', async () => {
    refuses = true;
    const ours = await federation.ours(QUERY, { n: 5 });
    expect(ours.data).toEqual({ pairs: ['R1', 'R2', 'R1'].map((name) => ({ left: { name: null }, right: { name } })) });
    expect(ours.errors).toMatchObject([{ message: 'not Left' }]);
  });
});
