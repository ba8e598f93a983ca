import { federationUnderTest } from '../testing/federation-under-test';

const guild = { __typename: 'Guild', id: 'g', peers: [{ __typename: 'Guild', id: 'h', peers: [] }] };
const person = { __typename: 'Person', id: 'p', peers: [guild] };
const members = [person, guild];
const found = ({ id }: { id: string }) => members.find((each) => each.id === id);

/** A guild has guilds for peers, a person has anybody; who they are, another subgraph says. */
const federation = federationUnderTest({
  members: {
    typeDefs: `type Query { members: [Member!]! } interface Member { name: String }
      type Guild implements Member @key(fields: "id") { id: ID! name: String } type Person implements Member @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Query: { members: () => members } },
  },
  circles: {
    typeDefs: `interface Member { peers: [Member] }
      type Guild implements Member @key(fields: "id") { id: ID! dues: Int peers: [Guild] } type Person implements Member @key(fields: "id") { id: ID! peers: [Member] }`,
    resolvers: { Guild: { __resolveReference: found, dues: () => 7 }, Person: { __resolveReference: found } },
  },
});

it.each([
  ['{ members { peers { ... on Person { id } } } }', [{ peers: [{}] }, { peers: [{}] }]],
  ['{ members { peers { ... on Guild { id dues } } } }', [{ peers: [{ id: 'g', dues: 7 }] }, { peers: [{ id: 'h', dues: 7 }] }]],
  ['{ members { peers { ... on Person { id } peers { ... on Guild { id } } } } }', [{ peers: [{ peers: [{ id: 'h' }] }] }, { peers: [{ peers: [] }] }]],
])('%s: who can have no such peers has peers', async (query, answer) => {
  expect(await federation.ours(query)).toEqual({ data: { members: answer }, errors: [], extensions: null });
});
