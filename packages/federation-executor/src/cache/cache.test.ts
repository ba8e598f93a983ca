import type { Upstream, UpstreamRequest } from '../upstream';
import { cacheAnswers } from './cache-answers';
import { freshnessOf } from './cache-control';
import { memoryStore } from './memory-store';

test.each([
  ['max-age=60', { seconds: 60, scope: 'public' }],
  ['public, max-age=60', { seconds: 60, scope: 'public' }],
  ['Private, Max-Age="30"', { seconds: 30, scope: 'private' }],
  ['max-age=60, s-maxage=5', { seconds: 5, scope: 'public' }],
  ['private, max-age=60, s-maxage=5', { seconds: 60, scope: 'private' }],
  ['no-store, max-age=60', null], ['no-cache', null], ['max-age=0', null], ['max-age=-1', null], ['max-age=soon', null], ['public', null], [undefined, null],
])('%j is %j', (header, fresh) => {
  expect(freshnessOf(header)).toEqual(fresh);
});

function subgraph(cacheControl: string | undefined, text = '{"data":{"a":1}}') {
  const sent: UpstreamRequest[] = [];
  let now = 0;
  const upstream: Upstream = {
    async send(request) {
      sent.push(request);
      return { bytes: Buffer.from(text), ...(cacheControl !== undefined && { headers: { 'cache-control': cacheControl } }) };
    },
    close: async () => undefined,
  };
  const store = memoryStore(10_000, () => now);
  const cached = cacheAnswers(upstream, { store, viewer: ({ context }) => String(context) });
  const ask = async (viewer: string, body = '{"query":"{a}"}', kind: UpstreamRequest['kind'] = 'query'): Promise<number> => {
    await cached.send({ subgraph: 's', kind, body, context: viewer, signal: undefined });
    return sent.length;
  };
  return { ask, store, later: (milliseconds: number) => { now += milliseconds; } };
}

test('a public answer is everybody’s, for as long as it says', async () => {
  const { ask, later } = subgraph('max-age=10');
  expect([await ask('ada'), await ask('ada'), await ask('bo')]).toEqual([1, 1, 1]);
  expect(await ask('ada', '{"query":"{b}"}')).toBe(2);
  later(10_000);
  expect(await ask('bo')).toBe(3);
});

test('a private answer is the same viewer’s alone', async () => {
  const { ask } = subgraph('private, max-age=10');
  expect([await ask('ada'), await ask('ada'), await ask('bo'), await ask('bo')]).toEqual([1, 1, 2, 2]);
});

test.each([[undefined, '{"data":{}}'], ['no-store', '{"data":{}}'], ['max-age=10', '{"data":null,"errors":[{"message":"a"}]}']])('with %j, %s is not kept', async (header, text) => {
  const { ask } = subgraph(header, text);
  expect([await ask('ada'), await ask('ada')]).toEqual([1, 2]);
});

test('what is kept is forgotten when something happens, and by a mutation', async () => {
  const { ask, store } = subgraph('max-age=10');
  await ask('ada');
  await store.forget();
  expect([await ask('ada'), await ask('ada')]).toEqual([2, 2]);
  await ask('bo', '{"query":"mutation {a}"}', 'mutation');
  expect(await ask('ada')).toBe(4);
});

test('an answer that was under way when something happened is of the time before', async () => {
  let answer: () => void = () => undefined;
  const store = memoryStore(10_000);
  let sent = 0;
  const upstream: Upstream = { send: () => (sent++, new Promise((resolve) => { answer = () => resolve({ bytes: Buffer.from('{"data":{}}'), headers: { 'cache-control': 'max-age=9' } }); })), close: async () => undefined };
  const cached = cacheAnswers(upstream, { store, viewer: () => '' });
  const request: UpstreamRequest = { subgraph: 's', kind: 'query', body: '{}', context: null, signal: undefined };
  const first = cached.send(request);
  while (sent === 0) await new Promise(setImmediate);
  await store.forget();
  answer();
  await first;
  const second = cached.send(request);
  while (sent < 2) await new Promise(setImmediate);
  answer();
  await second;
  expect(sent).toBe(2);
});

test('memory is bounded, and one answer does not push out all others', async () => {
  const store = memoryStore(1_000);
  for (let n = 0; n < 20; n++) await store.set(`k${n}`, Buffer.alloc(100), 60);
  await store.set('large', Buffer.alloc(900), 60);
  const there = await Promise.all([...Array(20).keys()].map(async (n) => (await store.get(`k${n}`)) !== null));
  expect(there.filter(Boolean)).toHaveLength(10);
  expect(there.at(-1)).toBe(true);
  expect(await store.get('large')).toBeNull();
});
