import { SubgraphUnavailable, type Upstream } from '../src/upstream';
import { httpReach } from '../src/upstream/http-reach';
import { upstreamTo } from '../src/upstream/reach';
import { httpUpstream } from '../src/upstream/upstreams';
import { BREAKAGES, SECRET } from './breakages';
import { breakSubgraph, httpAnswer } from './broken-subgraph';
import { growsBy } from './memory';

/**
 * That the tests beside this one can fail: the same broken subgraphs with a client that trusts them, or with one guard taken away.
 */
const MEMORY = 64 * 1024 * 1024;
const request = { subgraph: 'things', kind: 'query', body: '{}', context: null, signal: undefined } as const;
const broken = (name: string) => breakSubgraph(BREAKAGES.find((each) => each.name === name)!.breakage);

function trusting(url: string): Upstream {
  return {
    async send({ body, signal }) {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal });
      return { bytes: Buffer.from(await response.arrayBuffer()) };
    },
    close: async () => undefined,
  };
}

/** `waiting` when nothing has come in a time in which ours has answered long ago. */
async function outcome(asked: Promise<unknown>, patience = 600): Promise<string> {
  const told = asked.then(() => 'an answer', (error: unknown) => (error instanceof SubgraphUnavailable ? error.fault : 'an error of another kind'));
  let timer: NodeJS.Timeout;
  const waiting = new Promise<string>((resolve) => (timer = setTimeout(() => resolve('waiting'), patience)));
  return Promise.race([told, waiting]).finally(() => clearTimeout(timer));
}

test.each(BREAKAGES.filter(({ fault }) => fault === 'late').map(({ name }) => name))('a trusting client waits for a subgraph that %s', async (name) => {
  const things = await broken(name);
  const leaving = new AbortController();
  expect(await outcome(trusting(things.url).send({ ...request, signal: leaving.signal }))).toBe('waiting');
  leaving.abort();
  await things.close();
});

test.each([
  'sends garbage as JSON', 'sends a page with status 500', 'sends a page with status 200', 'sends JSON as text/plain', 'sends no content type', 'sends an empty body',
  'says 204', 'says 400 without GraphQL errors', 'says 503', 'sends a list', 'sends null', 'sends UTF-16 and says so',
])('a trusting client takes what a subgraph sends that %s', async (name) => {
  const things = await broken(name);
  expect(await outcome(trusting(things.url).send(request))).toBe('an answer');
  await things.close();
});

test('a trusting client follows where a subgraph sends it', async () => {
  const inside = await breakSubgraph((socket) => void socket.write(httpAnswer(SECRET)));
  const things = await breakSubgraph((socket) => void socket.write(httpAnswer('', { location: inside.url }, '307 Temporary Redirect')));
  await trusting(things.url).send(request);
  expect(inside.received()).toBe(1);
  const ours = upstreamTo(new Map([['things', httpReach('things', { url: things.url })]]));
  expect(await outcome(ours.send(request))).toBe('not-graphql');
  expect(inside.received()).toBe(1);
  await Promise.all([ours.close(), inside.close(), things.close()]);
});

test.each([
  ['a trusting client', trusting], ['ours without its cap', (url: string) => httpUpstream({ subgraphs: new Map([['things', url]]), maxBytes: 1e9, timeout: 60_000 })],
])('%s holds all that comes', async (_, make) => {
  // Memory is looked at between turns of the event loop; with all of it in one long turn it may be missed.
  let grew = false;
  for (let attempt = 1; attempt <= 3 && !grew; attempt++) {
    const things = await broken('sends 300 MB in chunks');
    const client = make(things.url);
    const leaving = new AbortController();
    grew = await growsBy(MEMORY, () => outcome(client.send({ ...request, signal: leaving.signal }), 15_000));
    leaving.abort();
    await things.close();
    await client.close();
  }
  expect(grew).toBe(true);
});

test('a trusting client unpacks 100 MB', async () => {
  const things = await broken('sends 100 MB as 100 kB of gzip');
  const answer = await trusting(things.url).send(request);
  expect('bytes' in answer && answer.bytes.length).toBe(100 * 1024 * 1024);
  await things.close();
});

test('the words of a trusting client’s error tell the address', async () => {
  const gone = await breakSubgraph(() => undefined);
  await gone.close();
  const error = (await trusting(gone.url).send(request).then(() => null, (reason: unknown) => reason)) as Error & { cause: Error };
  expect(`${error.message} ${error.cause.message}`).toContain(`127.0.0.1:${gone.port}`);
});

test('without a limit of ours a client that is never told to leave keeps its connection', async () => {
  const things = await broken('hangs before its headers');
  const ours = httpUpstream({ subgraphs: new Map([['things', things.url]]), firstByteTimeout: 60_000, timeout: 60_000 });
  const leaving = new AbortController();
  expect(await outcome(ours.send({ ...request, signal: leaving.signal }))).toBe('waiting');
  expect(things.open()).toBe(1);
  leaving.abort();
  await Promise.all([ours.close(), things.close()]);
});
