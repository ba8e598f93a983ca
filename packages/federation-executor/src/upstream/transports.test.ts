import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Worker, type MessagePort } from 'node:worker_threads';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { createExecutor } from '../create-executor';
import type { FederationExecutor } from '../executor';
import { directPlanner } from '../plan/direct-planner';
import type { Upstream } from '../upstream';
import type { HeaderRules } from './header-rules';
import { threadLine } from './thread/thread-line';
import { PEOPLE, serve, THINGS, type Name } from './two-subgraphs.testing';
import { httpUpstream, inProcessUpstream, type OneSubgraph } from './upstreams';

const supergraph = composeServices([{ name: 'people', typeDefs: PEOPLE }, { name: 'things', typeDefs: THINGS }]).supergraphSdl!;

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

const threads = new Map<Name, Worker>();
async function inThread(subgraph: Name): Promise<[string, OneSubgraph]> {
  const worker = threads.get(subgraph)
    ?? new Worker(path.join(__dirname, 'thread/subgraph-thread.testing.ts'), { workerData: subgraph, execArgv: ['--require', require.resolve('@samlar/typescript-runtime/register')] });
  threads.set(subgraph, worker);
  worker.postMessage('a port');
  const [port] = (await once(worker, 'message')) as [MessagePort];
  const thread = threadLine();
  thread.take(port);
  return [subgraph, { thread }];
}

afterAll(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await Promise.all([...threads.values()].map((worker) => worker.terminate()));
});

const TIMEOUT = 1_000;
const headers: HeaderRules = { computed: { viewer: ({ context }) => (context as { viewer?: string }).viewer } };

describe.each([
  ['over HTTP', async (timeout: number) => httpUpstream({ subgraphs: new Map(await Promise.all([listen('people'), listen('things')])), headers, timeout })],
  ['in the same process', async (timeout: number) => inProcessUpstream(new Map([['people', serve('people')], ['things', serve('things')]]), { headers, timeout })],
  ['in threads', async (timeout: number) => httpUpstream({ subgraphs: new Map(await Promise.all([inThread('people'), inThread('things')])), headers, timeout })],
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
    expect(await ask('{ me { name late } }', 'employee', await withTimeout(TIMEOUT))).toMatchObject({ data: { me: { name: 'Ada', late: null } }, errors: [expect.stringMatching(/SUBGRAPH_UNAVAILABLE$/)] });
  });
});
