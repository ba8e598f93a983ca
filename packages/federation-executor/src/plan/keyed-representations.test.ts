import { federationUnderTest } from '../testing/federation-under-test';

const rows = [{ __typename: 'Film', id: 'f', length: 90 }, { __typename: 'Book', id: 'b', length: 300 }];
const asked: unknown[] = [];

/** An interface object takes what it requires from those who implement it. */
const { ours } = federationUnderTest({
  catalogue: {
    typeDefs: `interface Media @key(fields: "id") { id: ID! length: Int } type Film implements Media @key(fields: "id") { id: ID! length: Int }
      type Book implements Media @key(fields: "id") { id: ID! length: Int } type Query { rows: [Media!]! }`,
    resolvers: { Query: { rows: () => rows } },
  },
  reviews: {
    typeDefs: 'type Media @key(fields: "id") @interfaceObject { id: ID! length: Int @external pace: Int @requires(fields: "length") } type Query { none: Int }',
    resolvers: { Media: { __resolveReference: (reference: { __typename: string }) => (asked.push({ ...reference }), reference), pace: ({ length }: { length: number }) => length / 10 } },
  },
});
beforeEach(() => void asked.splice(0));

test('all are asked for, each with its key', async () => {
  expect(await ours('{ rows { pace } }')).toMatchObject({ data: { rows: [{ pace: 9 }, { pace: 30 }] }, errors: [] });
});

test('one kind is asked for, and none of another is sent with neither key nor a type that the subgraph knows', async () => {
  expect(await ours('{ rows { ... on Film { length } ... on Book { pace } } }')).toMatchObject({ data: { rows: [{ length: 90 }, { pace: 30 }] }, errors: [] });
  expect(asked).toEqual([{ __typename: 'Media', id: 'b', length: 300 }]);
});
