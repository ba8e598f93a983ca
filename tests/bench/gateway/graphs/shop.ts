import { composed, subgraph, type BenchGraph, type BenchQuery } from './bench-graph';
import { people, product, productsOf, reviewOfPerson, reviewOfProduct, review, person, type Stock } from './shop-stock';

interface Asking { stock?: Stock }

const accounts = subgraph('accounts', /* GraphQL */ `
  enum Stock { REPEATED UNIQUE }
  type Query {
    "Everybody who has written in the shop. asking: who wants to know; does not change the answer."
    people(stock: Stock = REPEATED, asking: String): [Person!]!
    person(id: ID!): Person
  }
  type Person @key(fields: "id") { id: ID! handle: String! fullName: String! memberSince: Int! }
`, {
  Query: { people: (_: unknown, { stock }: Asking) => people(stock!), person: (_: unknown, { id }: { id: string }) => person(id) },
  Person: { __resolveReference: ({ id }: { id: string }) => person(id) },
});

const products = subgraph('products', /* GraphQL */ `
  enum Stock { REPEATED UNIQUE }
  type Query {
    bestSellers(stock: Stock = REPEATED, asking: String): [Product!]!
    product(sku: ID!): Product
    shopName(asking: String): String!
  }
  type Product @key(fields: "sku") { sku: ID! title: String! priceOre: Int! grams: Int! summary: String! }
`, {
  Query: {
    bestSellers: (_: unknown, { stock }: Asking) => productsOf(stock!),
    product: (_: unknown, { sku }: { sku: string }) => product(sku),
    shopName: () => 'Lanternor och lyktor',
  },
  Product: { __resolveReference: ({ sku }: { sku: string }) => product(sku) },
});

const inventory = subgraph('inventory', /* GraphQL */ `
  type Product @key(fields: "sku") {
    sku: ID! priceOre: Int! @external grams: Int! @external
    inStock: Boolean!
    freightOre: Int! @requires(fields: "priceOre grams")
  }
`, {
  Product: {
    __resolveReference: ({ sku, ...known }: { sku: string }) => ({ ...known, sku, inStock: product(sku).inStock }),
    freightOre: ({ priceOre, grams }: { priceOre: number; grams: number }) => (priceOre > 50_000 ? 0 : 3_900 + 2 * grams),
  },
});

const reviews = subgraph('reviews', /* GraphQL */ `
  type Review @key(fields: "id") { id: ID! text: String! stars: Int! author: Person! product: Product! }
  type Person @key(fields: "id") { id: ID! reviews: [Review!]! }
  type Product @key(fields: "sku") { sku: ID! reviews: [Review!]! }
`, {
  Review: {
    __resolveReference: ({ id }: { id: string }) => review(id),
    author: ({ authorId }: { authorId: string }) => ({ id: authorId }),
    product: ({ sku }: { sku: string }) => ({ sku }),
  },
  Person: { reviews: ({ id }: { id: string }) => reviewOfPerson(id) },
  Product: { reviews: ({ sku }: { sku: string }) => reviewOfProduct(sku) },
});

const NESTED = /* GraphQL */ `
  query Nested($asking: String) {
    people(stock: STOCK, asking: $asking) {
      ...Writer
      reviews { ...Opinion product { ...Ware reviews { ...Opinion author { ...Writer reviews { ...Opinion product { ...Ware } } } } } }
    }
    bestSellers(stock: STOCK, asking: $asking) {
      ...Ware
      reviews { ...Opinion author { ...Writer reviews { ...Opinion product { ...Ware } } } }
    }
  }
  fragment Writer on Person { id handle fullName }
  fragment Opinion on Review { id text }
  fragment Ware on Product { sku title priceOre grams inStock freightOre }
`;

const nested = (stock: Stock): BenchQuery => ({
  name: stock === 'REPEATED' ? 'nested' : 'nested-unique',
  title: stock === 'REPEATED' ? 'Nested, entities repeated, long texts' : 'Nested, entities unique, short values',
  document: NESTED.replaceAll('STOCK', stock),
  operationName: 'Nested',
  variables: (number) => ({ asking: number }),
});

/** A shop: who writes, what is sold, what is in store and what is thought of it, in four subgraphs that refer to each other. */
export const shop: BenchGraph = {
  name: 'shop',
  subgraphs: [accounts, inventory, products, reviews],
  supergraph: composed([accounts, inventory, products, reviews]),
  queries: [
    nested('REPEATED'),
    nested('UNIQUE'),
    {
      name: 'one-field',
      title: 'One field',
      document: 'query OneField($asking: String) { shopName(asking: $asking) }',
      operationName: 'OneField',
      variables: (number) => ({ asking: number }),
    },
  ],
};
