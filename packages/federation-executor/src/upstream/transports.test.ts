import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, GraphQLError, parse } from 'graphql';
import { createExecutor } from '../create-executor';
import type { FederationExecutor } from '../executor';
import { directPlanner } from '../plan/direct-planner';
import type { SubgraphValue, Upstream } from '../upstream';
import type { HeaderRules } from './header-rules';
import type { Serve } from './in-process-reach';
import { httpUpstream, inProcessUpstream } from './upstreams';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const PEOPLE = parse(`${LINK} type Query { me: Person people: [Person!] } type Mutation { rename(name: String!): Person } type Person @key(fields: "id") { id: ID! name: String }`);
const THINGS = parse(`${LINK} type Person @key(fields: "id") { id: ID! things: [String!] secret: String wrong: Int late: String }`);
const supergraph = composeServices([{ name: 'people', typeDefs: PEOPLE }, { name: 'things', typeDefs: THINGS }]).supergraphSdl!;

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
type Name = keyof typeof schemas;

/** One server, reached in either way. Nobody is answered without a viewer. */
const serve = (subgraph: Name): Serve => async (body, headers) => {
  const viewer = headers[headers.indexOf('viewer') + 1];
  if (!headers.includes('viewer')) return null;
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  return (await graphql({ schema: schemas[subgraph], source: query, variableValues: variables, contextValue: { viewer } })) as SubgraphValue;
};

const servers: Server[] = [];
async function listen(subgraph: Name): Promise<[string, string]> {
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const value = await serve(subgraph)(Buffer.concat(pieces).toString(), request.rawHeaders, undefined);
    response.writeHead(value ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [subgraph, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`];
}
afterAll(() => servers.forEach((server) => {
  server.close();
  server.closeAllConnections();
}));

const TIMEOUT = 400;
const headers: HeaderRules = { computed: { viewer: ({ context }) => (context as { viewer?: string }).viewer } };

describe.each([
  ['over HTTP', async (timeout: number) => httpUpstream({ subgraphs: new Map(await Promise.all([listen('people'), listen('things')])), headers, timeout })],
  ['in the same process', async (timeout: number) => inProcessUpstream(new Map([['people', serve('people')], ['things', serve('things')]]), { headers, timeout })],
])('%s', (_, make) => {
  const made: Upstream[] = [];
  let executor: FederationExecutor;
  const withTimeout = async (timeout: number): Promise<FederationExecutor> => {
    const upstream = await make(timeout);
    made.push(upstream);
    return createExecutor({ supergraph, upstream, planner: directPlanner(supergraph) });
  };
  beforeAll(async () => { executor = await withTimeout(10_000); });
  afterAll(() => Promise.all(made.map((upstream) => upstream.close())));

  async function ask(query: string, viewer: string | undefined = 'employee', by = executor): Promise<unknown> {
    const { data, errors } = await (await by.prepare(parse(query), null)).execute({ context: { viewer } });
    return { data: JSON.parse(data!.map(String).join('')) as unknown, errors: errors.map(({ path, extensions }) => `${path?.join('.') ?? ''} ${String(extensions?.['code'])}`) };
  }

  test('entities of two subgraphs are joined, twice the same', async () => {
    const joined = { data: { people: [{ name: 'Ada', things: ['thing of 1 å'] }, { name: 'Bo', things: ['thing of 2 å'] }] }, errors: [] };
    expect(await ask('{ people { name things } }')).toEqual(joined);
    expect(await ask('{ people { name things } }')).toEqual(joined);
  });

  test('requests at the same time do not write into each other', async () => {
    const both = await Promise.all([...'abcdef'].map((alias) => ask(`{ ${alias}: people { name things } }`)));
    both.forEach((answer, n) => expect(answer).toEqual({ data: { ['abcdef'[n]!]: [{ name: 'Ada', things: ['thing of 1 å'] }, { name: 'Bo', things: ['thing of 2 å'] }] }, errors: [] }));
  });

  test('a right is asked of the one who asks', async () => {
    expect(await ask('{ me { secret } }', 'leader')).toEqual({ data: { me: { secret: 'hidden' } }, errors: [] });
    expect(await ask('{ me { name secret } }')).toEqual({ data: { me: { name: 'Ada', secret: null } }, errors: ['me.secret FORBIDDEN'] });
  });

  test('who cannot show who they are gets nothing', async () => {
    const by = await withTimeout(10_000);
    const { data, errors } = await (await by.prepare(parse('{ me { name } }'), null)).execute({ context: {} });
    expect(data!.map(String).join('')).toBe('{"me":null}');
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  });

  test('a subgraph’s bug costs the field', async () => {
    expect(await ask('{ me { name wrong } }')).toMatchObject({ data: { me: { name: 'Ada', wrong: null } }, errors: [expect.stringMatching(/^me\.wrong/)] });
  });

  test('a mutation is made once, and seen by who asks after it', async () => {
    expect(await ask('mutation { rename(name: "Eva") { name things } }')).toEqual({ data: { rename: { name: 'Eva', things: ['thing of 1 å'] } }, errors: [] });
    expect(await ask('{ me { name } }')).toEqual({ data: { me: { name: 'Eva' } }, errors: [] });
    await ask('mutation { rename(name: "Ada") { name } }');
  });

  test('a subgraph that is silent is not waited for longer than its time', async () => {
    const begun = Date.now();
    expect(await ask('{ me { name late } }', 'employee', await withTimeout(TIMEOUT))).toMatchObject({ data: { me: { name: 'Ada', late: null } }, errors: [expect.stringMatching(/SUBGRAPH_UNAVAILABLE$/)] });
    expect(Date.now() - begun).toBeLessThan(4_000);
  });
});
