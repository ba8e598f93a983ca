import { composed, subgraph, type BenchGraph, type BenchQuery, type BenchSubgraph } from './bench-graph';

const SUBGRAPHS = 20;
const TEXT = 'En rad av den längd som en tabellrad brukar ha, med siffror (12 345) och ett "citat". ';

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const item = (id: string): object => ({ id, text: TEXT.repeat(2) + id });

const first = subgraph('s0', /* GraphQL */ `
  type Query { items(count: Int!, asking: String): [Item!]! item(asking: String): Item! }
  type Item @key(fields: "id") { id: ID! text: String! even: Item! }
`, {
  Query: { items: (_: unknown, { count }: { count: number }) => range(count).map((index) => item(String(index))), item: () => item('0') },
  Item: { __resolveReference: ({ id }: { id: string }) => item(id), even: ({ id }: { id: string }) => item(`${id}e`) },
});

const others = range(SUBGRAPHS).slice(1).map((number): BenchSubgraph => subgraph(`s${number}`, /* GraphQL */ `
  type Item @key(fields: "id") { id: ID! field${number}: Int! ${number === 1 ? 'odd: Item!' : ''} }
`, {
  Item: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    [`field${number}`]: ({ id }: { id: string }) => number * 1_000 + id.length,
    ...(number === 1 && { odd: ({ id }: { id: string }) => ({ id: `${id}o` }) }),
  },
}));

/** What cost is plotted against: an axis, its unit, and a query for each point. */
export interface GrowthAxis {
  name: string;
  title: string;
  unit: string;
  points: readonly { x: number; query: BenchQuery }[];
}

function axis(name: string, title: string, unit: string, points: readonly number[], document: (x: number) => string): GrowthAxis {
  return {
    name, title, unit,
    points: points.map((x) => ({
      x,
      query: {
        name: `${name}-${x}`, title: `${title}: ${x}`, operationName: 'Growth',
        document: `query Growth($asking: String) { ${document(x)} }`,
        variables: (number) => ({ asking: number }),
      },
    })),
  };
}

/** Bytes of one item of `items { id text }` in an answer. */
const ITEM = 206;

const deep = (hops: number): string => (hops === 0 ? 'id' : `odd { ${hops === 1 ? 'id' : `even { ${deep(hops - 2)} }`} }`);

export const GROWTH: readonly GrowthAxis[] = [
  axis('size', 'Size of the answer', 'kB', [1, 10, 100, 1_000, 5_000], (kilobytes) =>
    `items(count: ${Math.round((kilobytes * 1_000) / ITEM)}, asking: $asking) { id text }`),
  axis('list', 'Entities in a list, each asked of a second subgraph', 'entities', [1, 10, 100, 1_000, 5_000], (count) =>
    `items(count: ${count}, asking: $asking) { id field1 }`),
  axis('subgraphs', 'Subgraphs asked for ten entities', 'subgraphs', [1, 2, 5, 10, 20], (count) =>
    `items(count: 10, asking: $asking) { id ${range(count).slice(1).map((number) => `field${number}`).join(' ')} }`),
  axis('depth', 'Steps, each waiting for the one before', 'steps', [1, 2, 4, 8, 12], (steps) =>
    `item(asking: $asking) { ${deep(steps)} }`),
];

/** Twenty subgraphs that know one type between them, for growing one thing at a time. */
export const growth: BenchGraph = {
  name: 'growth',
  subgraphs: [first, ...others],
  supergraph: composed([first, ...others]),
  queries: GROWTH.flatMap(({ points }) => points.map(({ query }) => query)),
};
