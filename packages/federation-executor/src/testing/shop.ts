import type { SubgraphsUnderTest } from './federation-under-test';

interface Ref {
  id: string;
}
const people = [{ id: 'a', name: 'Ada', username: '@ada' }, { id: 'b', name: 'Bo "the" Åkesson\n', username: '@bo' }];
const goods = [
  { __typename: 'Book', upc: '1', title: 'Table', price: 899, weight: 100, pages: 12, size: { width: 1.5, height: 2 } },
  { __typename: 'Lamp', upc: '2', title: 'Couch', price: 1299, weight: 1000, watts: 40, size: null },
  { __typename: 'Book', upc: '3', title: 'Chair', price: 54, weight: 50, pages: 3, size: { width: 3, height: 4 } },
];
export interface ShopReview extends Ref {
  body: string;
  author: string;
  upc: string;
}
const opinions: ShopReview[] = [
  { id: '1', body: 'Love it!', author: 'a', upc: '1' }, { id: '2', body: 'Too expensive.', author: 'a', upc: '2' },
  { id: '3', body: 'Could be better.', author: 'b', upc: '3' }, { id: '4', body: 'Prefer something else.', author: 'b', upc: '1' },
];
const product = (upc: string): object => ({ __typename: goods.find((each) => each.upc === upc)!.__typename, upc });

/** The shop that federation's examples are about, with an interface for its goods. For tests. */
export const shop: SubgraphsUnderTest = {
  accounts: {
    typeDefs: `
      type Query { me: User user(id: ID!): User users: [User] nobody: User }
      type Mutation { rename(id: ID!, name: String!): User }
      type User @key(fields: "id") { id: ID! name: String! username: String @shareable birthday(localeId: Int = 7): String }`,
    resolvers: {
      Query: { me: () => people[0], user: (_: unknown, { id }: Ref) => people.find((each) => each.id === id), users: () => people },
      Mutation: { rename: (_: unknown, { id, name }: Ref & { name: string }) => ({ ...people.find((each) => each.id === id), name }) },
      User: { __resolveReference: ({ id }: Ref) => people.find((each) => each.id === id), birthday: (_: unknown, { localeId }: { localeId: number }) => `day ${localeId}` },
    },
  },
  products: {
    typeDefs: `
      type Query { topProducts(first: Int = 5): [Product] product(upc: String!): Product grid: [[Product]] }
      interface Product { upc: String! title: String price: Int weight: Int size: Size }
      type Book implements Product @key(fields: "upc") { upc: String! title: String price: Int weight: Int size: Size pages: Int! }
      type Lamp implements Product @key(fields: "upc") { upc: String! title: String price: Int weight: Int size: Size watts: Float }
      type Size @shareable { width: Float! height: Float! }`,
    resolvers: {
      Query: {
        topProducts: (_: unknown, { first }: { first: number }) => goods.slice(0, first), product: (_: unknown, { upc }: { upc: string }) => goods.find((each) => each.upc === upc),
        grid: () => [[goods[0], goods[1]], null, [goods[2], null]],
      },
      Book: { __resolveReference: ({ upc }: { upc: string }) => goods.find((each) => each.upc === upc) },
      Lamp: { __resolveReference: ({ upc }: { upc: string }) => goods.find((each) => each.upc === upc) },
    },
  },
  inventory: {
    typeDefs: `
      interface Product { upc: String! inStock: Boolean estimate: Int }
      type Book implements Product @key(fields: "upc") { upc: String! price: Int @external weight: Int @external size: Size @external inStock: Boolean estimate: Int @requires(fields: "price weight") volume: Float @requires(fields: "size { width height }") }
      type Lamp implements Product @key(fields: "upc") { upc: String! price: Int @external weight: Int @external inStock: Boolean estimate: Int @requires(fields: "price weight") }
      type Size @shareable { width: Float! height: Float! }`,
    resolvers: {
      Book: {
        inStock: ({ upc }: { upc: string }) => upc !== '2', estimate: ({ price, weight }: { price: number; weight: number }) => (price > 1000 ? 0 : Math.round(weight / 2)),
        volume: ({ size }: { size: { width: number; height: number } | null }) => size && size.width * size.height,
      },
      Lamp: { inStock: () => false, estimate: ({ price, weight }: { price: number; weight: number }) => (price > 1000 ? 0 : Math.round(weight / 2)) },
    },
  },
  reviews: {
    typeDefs: `
      type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] numberOfReviews: Int! }
      interface Product { upc: String! reviews: [Review] }
      type Book implements Product @key(fields: "upc") { upc: String! reviews: [Review] }
      type Lamp implements Product @key(fields: "upc") { upc: String! reviews: [Review] }
      union Found = User | Review
      type Query { topReviews: [Review] found: [Found] }`,
    resolvers: {
      Query: { topReviews: () => opinions, found: () => [{ __typename: 'User', id: 'a' }, { __typename: 'Review', ...opinions[2] }] },
      Review: { author: ({ author }: { author: string }) => ({ id: author, username: people.find((each) => each.id === author)!.username }), product: ({ upc }: { upc: string }) => product(upc) },
      User: { reviews: ({ id }: Ref) => opinions.filter((each) => each.author === id), numberOfReviews: ({ id }: Ref) => opinions.filter((each) => each.author === id).length },
      Book: { reviews: ({ upc }: { upc: string }) => opinions.filter((each) => each.upc === upc) },
      Lamp: { reviews: ({ upc }: { upc: string }) => opinions.filter((each) => each.upc === upc) },
    },
  },
};
