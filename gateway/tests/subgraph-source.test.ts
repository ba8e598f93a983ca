import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pino from 'pino';
import { Agent } from 'undici';
import { RESEARCH } from '@samlar/viewer/viewer';
import { signViewer } from '@samlar/viewer/viewer-token';
import { subgraphSource } from '../src/graph/subgraph-source';
import { keys, startActivities, type SmallSubgraph } from './small-graph';

let activities: SmallSubgraph;
const agent = new Agent({ keepAliveTimeout: 10, keepAliveMaxTimeout: 10 });
beforeAll(async () => { activities = await startActivities(); });
afterAll(() => Promise.all([activities.stop(), agent.close()]));
beforeEach(() => { activities.mode = 'well'; });

/** `timeout` is short only where it is what is tested: a busy machine answers late. */
async function ask(query: string, changes: { viewerToken?: string; signal?: AbortSignal } = {}, timeout = 10_000): Promise<any> {
  const context = {
    contract: 'research', viewer: RESEARCH, viewerToken: await signViewer(RESEARCH, keys.privateKey), requestId: 'request-1',
    log: pino({ level: 'silent' }), signal: new AbortController().signal, ...changes,
  };
  const source = subgraphSource('activities', activities.url, { timeout, mutationTimeout: 20_000, bytes: 10_000 }, agent);
  return source.process({ request: { query }, context } as never);
}

test('an answer comes with nothing but data and plain errors', async () => {
  expect(await ask('{ programmes { id title } }')).toEqual({ data: { programmes: [{ id: 'p1', title: 'Programme 1' }] }, errors: undefined });
});

test('a key __proto__ is taken out wherever it stands', async () => {
  activities.mode = 'polluting';
  const { data } = await ask('{ programmes { title } }');
  expect(JSON.stringify(data)).toBe('{"programmes":[{"id":"p","title":"P"}]}');
  expect(data.polluted).toBeUndefined();
});

test.each([
  ['an unsigned caller', { viewerToken: 'no token' }],
  ['a caller who hung up', { signal: AbortSignal.abort() }],
])('%s gets SUBGRAPH_UNAVAILABLE', async (_, changes) => {
  await expect(ask('{ programmes { id } }', changes)).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'activities' } });
});

test('time runs out though garbage is collected meanwhile', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  activities.mode = 'hanging';
  const collecting = setInterval(collect, 20);
  const started = Date.now();
  try {
    await Promise.all(Array.from({ length: 5 }, () => expect(ask('{ programmes { id } }', {}, 300)).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })));
  } finally {
    clearInterval(collecting);
  }
  expect(Date.now() - started).toBeLessThan(5_000);
}, 10_000);

test('a mutation is given longer than a query', async () => {
  activities.mode = 'slow';
  await expect(ask('query { programmes { id } }', {}, 300)).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  expect((await ask('mutation { programmes }')).errors).toHaveLength(1); // refused by the subgraph, which was waited for
});
