import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLObjectType } from 'graphql';
import { createExecutor } from '../create-executor';
import type { FederationExecutor } from '../executor';
import { directPlanner } from '../plan/direct-planner';
import type { Upstream } from '../upstream';
import { httpUpstream } from '../upstream/upstreams';
import { fromFile } from './from-file';
import { fromSubgraphs, type SubgraphSdl } from './from-subgraphs';
import { startSupergraphLife, type LifeEvent, type LifeOptions, type SupergraphLife } from './supergraph-life';
import type { SupergraphSource } from './supergraph-source';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const PEOPLE = `${LINK} type Query { me: Person } type Person @key(fields: "id") { id: ID! name: String }`;
const THINGS = `${LINK} type Person @key(fields: "id") { id: ID! thing: String }`;
const compose = (subgraphs: readonly SubgraphSdl[]): string => {
  const { supergraphSdl, errors } = composeServices(subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) })));
  if (!supergraphSdl) throw new Error(errors!.map(({ message }) => message).join('\n'));
  return supergraphSdl;
};
const supergraph = (extra = ''): string => compose([{ name: 'people', sdl: PEOPLE + extra }, { name: 'things', sdl: THINGS }]);
const QUERY = parse('query Me { me { id name thing } }');
const ME = '{"me":{"id":"1","name":"Ada","thing":"hammer"}}';

interface Served {
  url: string;
  pause: number;
  server: Server;
}
async function serve(sdl: string, resolvers: object): Promise<Served> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const served: Served = { url: '', pause: 0, server: createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(pieces).toString()) as { query: string; variables: Record<string, unknown> };
    const answer = JSON.stringify(await graphql({ schema, source: query, variableValues: variables }));
    setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(answer), served.pause);
  }) };
  await new Promise<void>((resolve) => served.server.listen(0, '127.0.0.1', resolve));
  served.url = `http://127.0.0.1:${(served.server.address() as AddressInfo).port}/`;
  return served;
}

let people: Served;
let things: Served;
let folder: string;
let life: SupergraphLife | undefined;
let events: LifeEvent[];
let closed: number;
beforeAll(async () => {
  people = await serve(PEOPLE, { Query: { me: () => ({ id: '1', name: 'Ada' }) } });
  things = await serve(THINGS, { Person: { __resolveReference: ({ id }: { id: string }) => ({ id, thing: 'hammer' }) } });
  folder = await mkdtemp(path.join(tmpdir(), 'supergraph-'));
});
afterAll(async () => {
  for (const { server } of [people, things]) {
    server.close();
    server.closeAllConnections();
  }
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  events = [];
  closed = 0;
  people.pause = 0;
});
afterEach(async () => {
  await life?.close();
  life = undefined;
});

const reach = (): Upstream => httpUpstream({ subgraphs: new Map([['people', people.url], ['things', things.url]]), timeout: 15_000, firstByteTimeout: 15_000, connectTimeout: 15_000 });
/** A version with connections of its own, so that closing it early would be noticed. */
const make = (sdl: string) => {
  const upstream = reach();
  return { executor: createExecutor({ supergraph: sdl, upstream, planner: directPlanner(sdl) }), close: async () => {
    closed += 1;
    await upstream.close();
  } };
};
const still = (sdl: string): SupergraphSource => ({ read: async () => sdl, watch: () => () => undefined });
const start = async (source: SupergraphSource, options: Partial<LifeOptions> = {}): Promise<SupergraphLife> =>
  (life = await startSupergraphLife({ source, make, told: (event) => events.push(event), known: () => [{ document: QUERY, operationName: 'Me' }], ...options }));
const ask = async (executor: FederationExecutor): Promise<string> => {
  const { data, errors } = await (await executor.prepare(QUERY, 'Me')).execute({});
  return errors.length > 0 ? JSON.stringify(errors) : data!.map(String).join('');
};
const knows = (field: string) => life!.use(async ({ executor: { apiSchema } }) => field in (apiSchema.getType('Person') as GraphQLObjectType).getFields());

test('changes over under load without a failed request, and closes each one before when its last request has ended', async () => {
  await start(still(supergraph()));
  let asking = true;
  let asked = 0;
  const failed: string[] = [];
  const load = Promise.all(Array.from({ length: 20 }, async () => {
    while (asking) {
      const answer = await life!.use(({ executor }) => ask(executor)).catch((error: Error) => error.message);
      asked += 1;
      if (answer !== ME) failed.push(answer);
    }
  }));
  for (let version = 1; version <= 8; version++) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    await life!.offer(supergraph(` extend type Person { version${version}: Int }`));
  }
  asking = false;
  await load;
  expect(failed).toEqual([]);
  expect(asked).toBeGreaterThan(50);
  expect(events.filter(({ kind }) => kind === 'taken')).toHaveLength(9);
  expect(await knows('version8')).toBe(true);
  expect(closed).toBe(8);
});

test('a request under way ends on the one it began on', async () => {
  await start(still(supergraph()));
  people.pause = 300;
  const asked = life!.use(({ executor }) => ask(executor));
  await life!.offer(supergraph(' extend type Person { later: Int }'));
  expect(await knows('later')).toBe(true);
  expect(closed).toBe(0);
  expect(await asked).toBe(ME);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(closed).toBe(1);
});

test.each([
  ['no GraphQL', 'type {'], ['no supergraph', 'type Query { a: Int }'], ['nothing', ''],
])('%s is refused with the reason, and the one before goes on', async (_, bad) => {
  await start(still(supergraph()));
  await life!.offer(bad);
  expect(events.at(-1)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/\w+/) });
  expect(await life!.use(({ executor }) => ask(executor))).toBe(ME);
  expect(closed).toBe(0);
});

test('known operations are planned before it serves; those that no longer fit are named', async () => {
  const planned: string[] = [];
  const warm = (sdl: string) => {
    const planner = directPlanner(sdl);
    const upstream = reach();
    return { executor: createExecutor({ supergraph: sdl, upstream, planner: { ...planner, plan: (operation, labels) => (planned.push(operation.text), planner.plan(operation, labels)) } }), close: () => upstream.close() };
  };
  await start(still(supergraph()), { make: warm, known: () => [{ document: QUERY, operationName: 'Me' }, { document: parse('query Gone { gone }'), operationName: 'Gone' }] });
  expect(events).toEqual([{ kind: 'taken', planned: 1, unfit: ['Gone'], from: 'source' }]);
  expect(planned).toHaveLength(1);
  await life!.use(({ executor }) => ask(executor));
  expect(planned).toHaveLength(1);
});

test('what served is kept, and serves when the source has nothing or nothing good', async () => {
  const lastGoodFile = path.join(folder, 'kept', 'good.graphql');
  await expect(start({ ...still(''), read: () => Promise.reject(new Error('nobody there')) }, { lastGoodFile })).rejects.toThrow('nobody there');
  await start(still(supergraph()), { lastGoodFile });
  await life!.offer('bad');
  await life!.close();
  for (const read of [() => Promise.reject(new Error('nobody there')), async () => 'type {']) {
    await start({ ...still(''), read }, { lastGoodFile });
    expect(await life!.use(({ executor }) => ask(executor))).toBe(ME);
    expect(events.at(-1)).toMatchObject({ kind: 'taken', from: 'last known good' });
    await life!.close();
  }
  expect(await readFile(lastGoodFile, 'utf8')).toBe(supergraph());
});

test('a file is followed, also when it is replaced', async () => {
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, supergraph());
  await start(fromFile(file, 20));
  for (const [n, put] of [(text: string) => writeFile(file, text), async (text: string) => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }].entries()) {
    await put(supergraph(` extend type Person { file${n}: Int }`));
    for (let time = 0; time < 100 && !(await knows(`file${n}`)); time++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await knows(`file${n}`)).toBe(true);
  }
});

test('the subgraphs say it themselves; one that falls silent keeps what it said', async () => {
  const away = new Set<string>();
  const upstream = reach();
  const flaky: Upstream = { ...upstream, send: (request) => (away.has(request.subgraph) ? Promise.reject(new Error(`${request.subgraph} is away`)) : upstream.send(request)) };
  const source = fromSubgraphs({ names: ['people', 'things'], upstream: flaky, compose });
  away.add('things');
  await expect(source.read()).rejects.toThrow('No schema is known yet of: things');
  away.clear();
  await start(source);
  expect(await life!.use(({ executor }) => ask(executor))).toBe(ME);
  away.add('people');
  expect(await source.read()).toContain('name: String');
  await upstream.close();
});
