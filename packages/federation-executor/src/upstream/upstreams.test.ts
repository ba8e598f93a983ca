import { MessageChannel } from 'node:worker_threads';
import { breakSubgraph, httpAnswer } from '../../faults/broken-subgraph';
import type { Upstream, UpstreamRequest } from '../upstream';
import { pause } from './pause';
import { answerCalls } from './thread/answer-calls';
import { threadLine } from './thread/thread-line';
import { httpUpstream, type HttpUpstreamOptions, type OneSubgraph } from './upstreams';

/** What a subgraph does with each request, counted from 1: answers in its own time, is not well, or says nothing. */
type Behaviour = (nth: number) => Promise<'well' | 'unwell'>;

interface Subgraph {
  reached: OneSubgraph;
  /** Requests so far. */
  received(): number;
  close(): Promise<void>;
}

const TEXT = '{"data":{"name":"a"}}';

async function overHttp(behave: Behaviour): Promise<Subgraph> {
  const server = await breakSubgraph(async (socket) => {
    const how = await behave(server.received());
    socket.write(how === 'well' ? httpAnswer(TEXT) : httpAnswer('', {}, '503 Service Unavailable'));
  });
  return { reached: { url: server.url }, received: server.received, close: server.close };
}

async function byMessages(behave: Behaviour): Promise<Subgraph> {
  const { port1: own, port2: calls } = new MessageChannel();
  const thread = threadLine();
  thread.take(calls);
  let received = 0;
  answerCalls(own, async () => {
    if ((await behave(++received)) === 'unwell') throw new Error('not well');
    return { text: TEXT };
  });
  return { reached: { thread }, received: () => received, close: async () => own.close() };
}

const PATIENT = { timeout: 10_000, firstByteTimeout: 10_000, connectTimeout: 10_000 };
const silent: Behaviour = () => new Promise(() => undefined);
const well: Behaviour = async () => 'well';
const slow: Behaviour = async () => {
  await pause(100);
  return 'well';
};

describe.each([['over HTTP', overHttp], ['by messages, as between threads', byMessages]])('%s', (_, make) => {
  let server: Subgraph;
  let upstream: Upstream;
  async function given(behave: Behaviour, options: Partial<HttpUpstreamOptions> = {}, own: Partial<HttpUpstreamOptions> = {}): Promise<void> {
    server = await make(behave);
    upstream = httpUpstream({ subgraphs: new Map([['things', { ...server.reached, ...own }]]), ...PATIENT, ...options });
  }
  afterEach(async () => {
    await upstream.close();
    await server.close();
  });
  const send = (changes: Partial<UpstreamRequest> = {}) => upstream.send({ subgraph: 'things', kind: 'query', body: '{}', context: null, signal: undefined, ...changes });

  test.each([[true, 2], [false, 3]])('queries alike at the same time are one request, but not for two viewers (deduplication: %s)', async (deduplicate, requests) => {
    await given(slow, { deduplicate, headers: { computed: { viewer: ({ context }: UpstreamRequest) => String(context) } } });
    await Promise.all([send({ context: 'a' }), send({ context: 'a' }), send({ context: 'b' })]);
    expect(server.received()).toBe(requests);
  });

  test.each([[{ failures: 3 }, 3], [false as const, 0]])('a silent subgraph is asked a few times, then nobody waits for it; with the circuit off everybody does', async (circuit, resting) => {
    await given(silent, { firstByteTimeout: 60, circuit });
    const faults = [];
    for (let each = 0; each < 6; each++) faults.push(await send().then(() => 'an answer', ({ fault }: { fault: string }) => fault));
    expect(faults).toEqual([...Array<string>(6 - resting).fill('late'), ...Array<string>(resting).fill('resting')]);
    expect(server.received()).toBeLessThanOrEqual(6 - resting);
  });

  test('no more than so many are under way', async () => {
    let most = 0;
    let now = 0;
    await given(async () => {
      most = Math.max(most, ++now);
      await pause(30);
      now -= 1;
      return 'well';
    }, { deduplicate: false, concurrency: { concurrent: 3, queue: 4, wait: 10_000 } });
    const answered = await Promise.allSettled(Array.from({ length: 10 }, () => send()));
    expect(most).toBe(3);
    expect(answered.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    expect(answered.filter((each) => each.status === 'rejected' && (each.reason as { fault: string }).fault === 'busy')).toHaveLength(3);
  });

  test('a subgraph that is failing for a moment is asked once more; a mutation is not', async () => {
    await given(async (nth) => (nth === 1 || nth === 3 ? 'unwell' : 'well'));
    expect(await send()).toEqual({ bytes: Buffer.from(TEXT) });
    expect(server.received()).toBe(2);
    await expect(send({ kind: 'mutation' })).rejects.toMatchObject({ fault: 'failing' });
    expect(server.received()).toBe(3);
  });

  test('one subgraph may have other limits than the others', async () => {
    await given(silent, {}, { firstByteTimeout: 30 } as Partial<HttpUpstreamOptions>);
    await expect(send()).rejects.toMatchObject({ fault: 'late' });
  });

  test('an answer that is too large is none', async () => {
    await given(well, { maxBytes: TEXT.length - 1 });
    await expect(send()).rejects.toMatchObject({ fault: 'too-large' });
  });

  test('who waits no more gets nothing, and whoever asks next an answer', async () => {
    await given(async (nth) => (nth === 1 ? silent(nth) : 'well'));
    const leaving = new AbortController();
    const left = send({ signal: leaving.signal });
    while (server.received() === 0) await pause(5);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ fault: 'abandoned' });
    expect(await send()).toEqual({ bytes: Buffer.from(TEXT) });
  });

  test('a subgraph that has gone is refused, and asked no mutation twice', async () => {
    await given(well, { retry: false });
    await send();
    await server.close();
    const fault = (kind: UpstreamRequest['kind']) => send({ kind }).then(() => 'an answer', (error: { fault: string }) => error.fault);
    expect(['refused', 'dropped']).toContain(await fault('mutation'));
    expect(await fault('query')).toBe('refused');
  });
});
