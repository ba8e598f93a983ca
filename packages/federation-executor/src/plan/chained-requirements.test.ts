import { federationUnderTest } from '../testing/federation-under-test';

const readers = [{ id: 'r1', title: 'Dr' }, { id: 'r2', title: 'Ms' }];
/** `greeting` requires what another subgraph gives, and that one requires `greeting`; the way to readers leads through the subgraph of `greeting`. */
const library = federationUnderTest({
  accounts: {
    typeDefs: `type Order @key(fields: "id") { id: ID! readers: [Reader!]! }
      type Reader @key(fields: "id") { id: ID! title: String @external greeting: String @requires(fields: "title") }`,
    resolvers: {
      Order: { __resolveReference: (it: object) => it, readers: () => readers.map(({ id }) => ({ id })) },
      Reader: { __resolveReference: (it: object) => it, greeting: ({ title }: { title?: string }) => (title === undefined ? null : `Dear ${title}`) },
    },
  },
  inventory: {
    typeDefs: `type Query { order: Order } type Order @key(fields: "id") { id: ID! }
      type Reader @key(fields: "id") { id: ID! title: String greeting: String @external letter: String @requires(fields: "greeting") }`,
    resolvers: {
      Query: { order: () => ({ id: 'o' }) },
      Reader: { __resolveReference: (it: { id: string }) => ({ ...readers.find(({ id }) => id === it.id), ...it }), letter: ({ greeting }: { greeting?: string }) => `${greeting}!` },
    },
  },
});

const whole = (title: string) => ({ title, greeting: `Dear ${title}`, letter: `Dear ${title}!` });

it.each([
  ['{ order { readers { title greeting letter } } }', readers.map(({ title }) => whole(title))],
  ['query($less: Boolean = true) { order { readers { title greeting letter @skip(if: $less) } } }', readers.map(({ title }) => ({ title, greeting: whole(title).greeting }))],
])('%s: what is required is known first', async (query, expected) => {
  expect(await library.ours(query)).toMatchObject({ data: { order: { readers: expected } }, errors: [] });
});
