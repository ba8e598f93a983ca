import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, GraphQLError, parse } from 'graphql';
import type { SubgraphValue } from '../upstream';
import type { Serve } from './in-process-reach';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
export const PEOPLE = parse(`${LINK} type Query { me: Person people: [Person!] } type Mutation { rename(name: String!): Person } type Person @key(fields: "id") { id: ID! name: String }`);
export const THINGS = parse(`${LINK} type Person @key(fields: "id") { id: ID! things: [String!] secret: String wrong: Int late: String }`);

let name = 'Ada';
const person = ({ id }: { id: string }) => ({ __typename: 'Person', id });
const schemas = {
  people: buildSubgraphSchema([{ typeDefs: PEOPLE, resolvers: {
    Query: { me: () => ({ id: '1', name }), people: () => [{ id: '1', name }, { id: '2', name: 'Bo' }] },
    Mutation: { rename: (_: unknown, given: { name: string }) => ({ id: '1', name: (name = given.name) }) },
    Person: { __resolveReference: person },
  } }]),
  things: buildSubgraphSchema([{ typeDefs: THINGS, resolvers: { Person: {
    __resolveReference: person,
    things: ({ id }: { id: string }) => [`thing of ${id} å`],
    secret: (_: unknown, __: unknown, { viewer }: { viewer: string }) => {
      if (viewer !== 'leader') throw new GraphQLError('This needs a right.', { extensions: { code: 'FORBIDDEN' } });
      return 'hidden';
    },
    wrong: () => 'not a number',
    late: () => new Promise(() => undefined),
  } } }]),
} as const;
export type Name = keyof typeof schemas;

/** One server, reached in any way. Nobody is answered without a viewer. */
export const serve = (subgraph: Name): Serve => async (body, headers) => {
  const viewer = headers[headers.indexOf('viewer') + 1];
  if (!headers.includes('viewer')) return null;
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  return (await graphql({ schema: schemas[subgraph], source: query, variableValues: variables, contextValue: { viewer } })) as SubgraphValue;
};
