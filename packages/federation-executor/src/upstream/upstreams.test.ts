import { after, breakSubgraph, httpAnswer, type Breakage, type BrokenSubgraph } from '../../faults/broken-subgraph';
import type { Upstream, UpstreamRequest } from '../upstream';
import { httpUpstream, type HttpUpstreamOptions } from './upstreams';

const WELL = httpAnswer('{"data":{"name":"a"}}');
let server: BrokenSubgraph;
let upstream: Upstream;
async function given(breakage: Breakage, options: Partial<HttpUpstreamOptions> = {}): Promise<void> {
  server = await breakSubgraph(breakage);
  upstream = httpUpstream({ subgraphs: new Map([['things', server.url]]), timeout: 10_000, firstByteTimeout: 10_000, connectTimeout: 10_000, ...options });
}
afterEach(async () => {
  await upstream.close();
  await server.close();
});
const send = (changes: Partial<UpstreamRequest> = {}) => upstream.send({ subgraph: 'things', kind: 'query', body: '{}', context: null, signal: undefined, ...changes });
const slow: Breakage = async (socket) => {
  await after(100);
  socket.write(WELL);
};

test('queries alike at the same time are one request; not with deduplication off, not for two viewers', async () => {
  const headers = { computed: { viewer: ({ context }: UpstreamRequest) => String(context) } };
  await given(slow, { headers });
  await Promise.all([send({ context: 'a' }), send({ context: 'a' }), send({ context: 'b' })]);
  expect(server.received()).toBe(2);
  await upstream.close();
  upstream = httpUpstream({ subgraphs: new Map([['things', server.url]]), deduplicate: false });
  await Promise.all([send(), send()]);
  expect(server.received()).toBe(4);
});

test('a silent subgraph is asked a few times, then nobody waits for it; with the circuit off everybody does', async () => {
  const ask = async (): Promise<number> => {
    const faults = [];
    for (let each = 0; each < 6; each++) faults.push(await send().then(() => 'an answer', ({ fault }: { fault: string }) => fault));
    return faults.filter((fault) => fault === 'resting').length;
  };
  await given(() => undefined, { firstByteTimeout: 60, circuit: { failures: 3 } });
  expect(await ask()).toBe(3);
  expect(server.received()).toBe(3);
  await upstream.close();
  upstream = httpUpstream({ subgraphs: new Map([['things', server.url]]), firstByteTimeout: 60, circuit: false });
  expect(await ask()).toBe(0);
});

test('no more than so many are under way', async () => {
  let most = 0;
  let now = 0;
  await given(async (socket) => {
    most = Math.max(most, ++now);
    await after(30);
    now -= 1;
    socket.write(WELL);
  }, { deduplicate: false, concurrency: { concurrent: 3, queue: 4, wait: 10_000 } });
  const answered = await Promise.allSettled(Array.from({ length: 10 }, () => send()));
  expect(most).toBe(3);
  expect(answered.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
  expect(answered.filter((each) => each.status === 'rejected' && (each.reason as { fault: string }).fault === 'busy')).toHaveLength(3);
});

test('a subgraph that is failing for a moment is asked once more; a mutation is not', async () => {
  await given((socket) => void socket.write(server.received() === 1 || server.received() === 3 ? httpAnswer('', {}, '503 Service Unavailable') : WELL));
  expect(await send()).toHaveProperty('bytes');
  expect(server.received()).toBe(2);
  await expect(send({ kind: 'mutation' })).rejects.toMatchObject({ fault: 'failing' });
  expect(server.received()).toBe(3);
});

test('one subgraph may have other limits than the others', async () => {
  await given(slow);
  await upstream.close();
  upstream = httpUpstream({ subgraphs: new Map([['things', { url: server.url, firstByteTimeout: 30 }]]), firstByteTimeout: 10_000, timeout: 10_000 });
  await expect(send()).rejects.toMatchObject({ fault: 'late' });
});
