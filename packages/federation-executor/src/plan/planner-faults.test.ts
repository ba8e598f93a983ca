import { federationUnderTest, type SubgraphsUnderTest } from '../testing/federation-under-test';

const products = [{ upc: '1', name: 'Pen', grams: 5 }, { upc: '2', name: 'Desk', grams: 700 }];
const found = ({ upc }: { upc: string }) => products.find((each) => each.upc === upc);
const prices: Record<string, number> = { SEK: 10, EUR: 1 };

const catalogue = {
  typeDefs: `type Query { products: [Product!]! }
    type Product @key(fields: "upc") { upc: ID! name: String grams: Int price(currency: String! = "SEK"): Int size: Size maker: Maker }
    type Size { wide(unit: String): String  high: Int }
    interface Maker { motto(tone: String): String } type Person implements Maker { motto(tone: String): String } type Firm implements Maker { motto(tone: String): String }`,
  resolvers: {
    Query: { products: () => products },
    Product: {
      __resolveReference: found,
      price: ({ upc }: { upc: string }, { currency }: { currency: string }) => Number(upc) * prices[currency]!,
      size: () => ({ high: 3 }),
      maker: ({ upc }: { upc: string }) => ({ __typename: upc === '1' ? 'Person' : 'Firm' }),
    },
    Size: { wide: (_: unknown, { unit }: { unit?: string }) => `4 ${unit}` },
    Person: { motto: (_: unknown, { tone }: { tone?: string }) => `person ${tone}` },
    Firm: { motto: (_: unknown, { tone }: { tone?: string }) => `firm ${tone}` },
  },
};
const shipping = {
  typeDefs: `type Product @key(fields: "upc") {
      upc: ID!  stock: Int
      grams: Int @external  price(currency: String! = "SEK"): Int @external  size: Size @external  maker: Maker @external
      freight: String @requires(fields: "grams price(currency: \\"SEK\\")")
      abroad(far: Boolean): String @requires(fields: "grams price(currency: \\"EUR\\")")
      usual: String @requires(fields: "price")
      box: String @requires(fields: "size { high wide(unit: \\"cm\\") }")
      inches: String @requires(fields: "size { wide(unit: \\"in\\") }")
      slogan: String @requires(fields: "maker { ... on Person { motto(tone: \\"soft\\") } ... on Firm { motto(tone: \\"loud\\") } }")
    }
    type Size @external { wide(unit: String): String  high: Int }
    interface Maker { motto(tone: String): String } type Person implements Maker @external { motto(tone: String): String } type Firm implements Maker @external { motto(tone: String): String }`,
  resolvers: {
    Product: {
      __resolveReference: (reference: object) => reference,
      stock: ({ upc }: { upc: string }) => Number(upc) * 100,
      freight: ({ grams, price }: Record<string, unknown>) => `${grams} g, ${price}`,
      abroad: ({ grams, price }: Record<string, unknown>, { far }: { far?: boolean }) => `${grams} g, ${price}${far ? ' far' : ''}`,
      usual: ({ price }: Record<string, unknown>) => `${price}`,
      box: ({ size }: { size: Record<string, unknown> }) => `${size.high} ${size.wide}`,
      inches: ({ size }: { size: Record<string, unknown> }) => `${size.wide}`,
      slogan: ({ maker }: { maker: Record<string, unknown> }) => maker.motto,
    },
  },
};
const shop = federationUnderTest({ catalogue, shipping });

async function first(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await shop.ours(query, variables);
  expect(errors).toEqual([]);
  return (data as { products: unknown[] }).products[1];
}

describe('a client’s arguments and those of a requirement', () => {
  it('do not meet', async () => {
    expect(await first('{ products { price(currency: "EUR") freight } }')).toEqual({ price: 2, freight: '700 g, 20' });
    expect(await first('query($in: String!) { products { freight usual price(currency: $in) again: price } }', { in: 'EUR' })).toEqual({ freight: '700 g, 20', usual: '20', price: 2, again: 20 });
    expect(await first('{ products { size { wide high } box } }')).toEqual({ size: { wide: '4 undefined', high: 3 }, box: '3 4 cm' });
    expect(await first('{ products { maker { motto(tone: "shy") } slogan } }')).toEqual({ maker: { motto: 'firm shy' }, slogan: 'firm loud' });
  });

  it('are where the stock gateway goes wrong', async () => {
    expect((await shop.stock('{ products { price(currency: "EUR") freight } }')).data).not.toEqual((await shop.ours('{ products { price(currency: "EUR") freight } }')).data);
  });
});

describe('two requirements of one field with other arguments', () => {
  it('are asked for apart, all else together', async () => {
    shop.sent.length = 0;
    expect(await first('query($far: Boolean) { products { freight abroad(far: $far) usual stock box } }', { far: true })).toEqual({ freight: '700 g, 20', abroad: '700 g, 2 far', usual: '20', stock: 200, box: '3 4 cm' });
    expect(shop.sent.filter(({ subgraph }) => subgraph === 'catalogue')).toHaveLength(1);
    const asked = shop.sent.map(({ query }) => query).filter((query) => query.includes('_entities')).join(' ');
    expect(asked.match(/freight/g)).toHaveLength(1);
    expect(asked.match(/abroad\(/g)).toHaveLength(1);
  });

  it('may be inside an object', async () => {
    expect(await first('{ products { box inches } }')).toEqual({ box: '3 4 cm', inches: '4 in' });
  });

  it('keep what is null', async () => {
    const priceless = federationUnderTest({ catalogue: { ...catalogue, resolvers: { ...catalogue.resolvers, Product: { ...catalogue.resolvers.Product, price: () => null } } }, shipping });
    expect((await priceless.ours('{ products { freight abroad } }')).data).toEqual({ products: [{ freight: '5 g, null', abroad: '5 g, null' }, { freight: '700 g, null', abroad: '700 g, null' }] });
  });
});

describe('an alias that is the name of a key, or of what is required', () => {
  it.each([
    ['{ products { upc: name stock } }', { upc: 'Desk', stock: 200 }],
    ['{ products { grams: name freight upc } }', { grams: 'Desk', freight: '700 g, 20', upc: '2' }],
    ['{ products { size { high: wide(unit: "m") } box } }', { size: { high: '4 m' }, box: '3 4 cm' }],
    ['{ products { price: stock upc: usual freight } }', { price: 200, upc: '20', freight: '700 g, 20' }],
  ])('%s', async (query, expected) => {
    expect(await first(query)).toEqual(expected);
  });

  it('is refused for __typename', async () => {
    await expect(shop.ours('{ products { __typename: name stock } }')).rejects.toThrow('alias "__typename"');
  });
});

/** To come back to `labels` after a `@requires`, the planner takes the first key. */
const keys: SubgraphsUnderTest = {
  labels: {
    typeDefs: `type Query { tags: [Tag!]! } type Tag @key(fields: "code", resolvable: false) @key(fields: "id") { id: ID! code: String title: String @external shown: String @requires(fields: "title") }`,
    resolvers: { Query: { tags: () => [{ id: '1', code: 'c1' }] }, Tag: { __resolveReference: (it: { id?: string; title: string }) => (it.id ? it : null), shown: ({ id, title }: { id: string; title: string }) => `${id} ${title}` } },
  },
  texts: {
    typeDefs: 'type Tag @key(fields: "code") { code: String title: String }',
    resolvers: { Tag: { __resolveReference: ({ code }: { code: string }) => ({ code, title: `title of ${code}` }) } },
  },
};

it('comes back to a subgraph after a requirement by a key that it resolves', async () => {
  const tags = federationUnderTest(keys);
  expect(await tags.ours('{ tags { shown } }')).toMatchObject({ data: { tags: [{ shown: '1 title of c1' }] }, errors: [] });
  expect((await tags.stock('{ tags { shown } }')).data).not.toEqual({ tags: [{ shown: '1 title of c1' }] });
});

it('refuses an operation in which no subgraph can be asked for a field', async () => {
  const nodes = federationUnderTest({
    a: { typeDefs: 'type Query { a: Node other: Int } interface Node @key(fields: "id") { id: ID! }', resolvers: { Query: { a: () => ({ __typename: 'Node', id: 'n' }), other: () => 1 } } },
    b: { typeDefs: 'type Query { b: Node } type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }', resolvers: { Query: { b: () => ({ id: 'n' }) }, Node: { field: () => 'here' } } },
  });
  await expect(nodes.ours('{ a { field } other }')).rejects.toMatchObject({ extensions: { code: 'FIELD_NOT_PLANNED' } });
  expect((await nodes.stock('{ a { field } other }')).errors).toEqual([]);
  expect((await nodes.ours('query($on: Boolean!) { b { field @include(if: $on) @skip(if: $on) } other }', { on: true })).data).toEqual({ b: {}, other: 1 });
});
