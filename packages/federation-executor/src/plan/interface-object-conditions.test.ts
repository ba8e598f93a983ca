import { buildSchema, graphqlSync, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { federationUnderTest } from '../testing/federation-under-test';
import { apiSchemaOf } from './load-supergraph';
import { normalise } from './normalise';
import { workerPlanner, type WorkerPlanner } from './worker-planner';

jest.setTimeout(60_000);
let open: WorkerPlanner[] = [];
const planner = (supergraph: string): WorkerPlanner => {
  const made = workerPlanner({ supergraph, planMillis: 10_000 });
  open.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(open.map((each) => each.close()));
  open = [];
});

describe('a condition on an interface object, below which a field requires what another subgraph gives', () => {
  const supergraph = readFileSync(path.resolve(__dirname, '../../../../gateway/supergraph/portal.graphql'), 'utf8');
  const schema = apiSchemaOf(supergraph);

  it.each([
    '{meetingSeries(id:1){municipality{...on Association{responseRate(wave:"1")}}}}',
    '{meetingSeries(id:1){municipality{__typename ...on Association{name responseRate(wave:"1")} ...on Unit{responseRate(wave:"2")}}}}',
    '{meetingSeries(id:1){municipality{responseRate(wave:"1") ...on Municipality{a: responseRate(wave:"1") groupLeaderNeed{__typename} headcount{total}}}}}',
    'query($on: Boolean!){meetingSeries(id:1){municipality{...on Association @include(if: $on){...on OrgUnit{responseRate(wave:"1") parent{...on Unit{responseRate(wave:"1")}}}}}}}',
    '{meetingSeries(id:1){municipality{id:name ...on Association{headcount:name responseRate(wave:"1")}}}}',
  ])('%s is planned', async (query) => {
    const { plan } = await planner(supergraph).plan(normalise(parse(query), null, schema), new Set());
    expect(JSON.stringify(plan)).toContain('responseRate');
    expect(JSON.stringify(plan)).not.toContain('_itself');
  });
});

interface Place { __typename: string; id: string; size: number; name: string; near?: Place }
const hall: Place = { __typename: 'Hall', id: 'h', size: 3, name: 'Great hall' };
const park: Place = { __typename: 'Park', id: 'p', size: 50, name: 'Green park', near: hall };
const places = [hall, park];
const found = ({ id }: { id: string }) => places.find((each) => each.id === id);
const rating = ({ size }: { size: number }, { by }: { by: number }): string => `${size} by ${by}`;
const kind = (name: string, more = ''): string => `type ${name} implements Place @key(fields: "id") { id: ID! size: Int! name: String near: Place ${more} }`;

const federation = federationUnderTest({
  meetings: {
    typeDefs: 'type Query { meetings: [Meeting!]! } type Meeting { venue: Place } type Place @key(fields: "id") @interfaceObject { id: ID! note: String }',
    resolvers: { Query: { meetings: () => places.map(({ id }) => ({ venue: { id } })) }, Place: { __resolveReference: ({ id }: Place) => ({ id }), note: ({ id }: Place) => `note ${id}` } },
  },
  places: {
    typeDefs: `type Query { places: [Place!]! } interface Place @key(fields: "id") { id: ID! size: Int! name: String near: Place } ${kind('Hall')} ${kind('Park')}`,
    resolvers: { Query: { places: () => places }, Place: { __resolveReference: found }, Hall: { __resolveReference: found }, Park: { __resolveReference: found } },
  },
  ratings: {
    typeDefs: 'type Place @key(fields: "id") @interfaceObject { id: ID! size: Int! @external rating(by: Int! = 2): String @requires(fields: "size") }',
    resolvers: { Place: { __resolveReference: (it: object) => it, rating } },
  },
});
const whole = buildSchema(`type Query { meetings: [Meeting!]! places: [Place!]! } type Meeting { venue: Place } interface Place { id: ID! size: Int! name: String near: Place note: String rating(by: Int! = 2): String }
  ${['Hall', 'Park'].map((name) => kind(name, 'note: String rating(by: Int! = 2): String').replace('@key(fields: "id")', '')).join(' ')}`);
const withFields = (place: Place): object => ({ ...place, note: `note ${place.id}`, near: place.near && withFields(place.near), rating: (args: { by: number }) => rating(place, args) });

it.each([
  '{ meetings { venue { ... on Hall { rating } } } }',
  '{ meetings { venue { note ... on Hall { rating(by: 1) name } ... on Park { r: rating(by: 3) note near { ... on Hall { rating } } } } } }',
  '{ meetings { venue { rating ... on Park { size rating } __typename } } places { ... on Park { rating } ... on Hall { note } } }',
  '{ meetings { venue { id: name ... on Hall { size: name rating } } } }',
])('%s is answered as by one schema', async (query) => {
  await planner(federation.supergraph).plan(normalise(parse(query), null, federation.executor.apiSchema), new Set());
  const one = graphqlSync({ schema: whole, source: query, rootValue: { meetings: places.map((place) => ({ venue: withFields(place) })), places: places.map(withFields) } });
  expect(one.errors).toBeUndefined();
  expect(await federation.ours(query)).toEqual({ data: JSON.parse(JSON.stringify(one.data)), errors: [], extensions: null });
});

it('asks for what is required of the kinds meant alone', async () => {
  federation.sent.length = 0;
  await federation.ours('{ meetings { venue { ... on Hall { rating } } } }');
  const rated = federation.sent.filter(({ subgraph }) => subgraph === 'ratings');
  expect(rated.map(({ variables }) => variables.representations)).toEqual([[expect.objectContaining({ id: 'h', size: 3 })]]);
});
