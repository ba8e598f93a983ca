import { SubgraphUnavailable, type Upstream, type UpstreamRequest } from '../src/upstream';
import { deadline } from '../src/upstream/deadline';
import type { HttpLimits, HttpOptions } from '../src/upstream/http-reach';
import { httpUpstream } from '../src/upstream/upstreams';
import { BREAKAGES, SECRET } from './breakages';
import { after, breakSubgraph, httpAnswer, type BrokenSubgraph } from './broken-subgraph';
import { startFull } from './full-subgraph';
import { askBoth, startPeople, type Answered, type WellSubgraph } from './half-broken-federation';
import { growsBy } from './memory';

const MEMORY = 64 * 1024 * 1024;
/** One attempt, in milliseconds; a query asks `things` twice, one after the other at most, and once more after a dropped connection. */
const TIMES = { connectTimeout: 150, firstByteTimeout: 150, timeout: 200 };
/** Far more than that, for busy machines, and far less than broken subgraphs would take: most of them for ever. */
const DEADLINE = 4_000;
const PATIENT = { connectTimeout: 15_000, firstByteTimeout: 15_000, timeout: 15_000 };

let people: WellSubgraph;
let things: BrokenSubgraph | undefined;
let upstream: Upstream;
beforeAll(async () => { people = await startPeople(); });
afterAll(() => people.close());
afterEach(async () => {
  await upstream.close();
  await things?.close();
  things = undefined;
});

/** Only `things` is hurried: a busy machine must not look like a broken `people`. */
const given = (url: string, times: Partial<HttpLimits> = TIMES): void => {
  const subgraphs = new Map<string, HttpOptions>([['people', { url: people.url, ...PATIENT }], ['things', { url, ...times }]]);
  upstream = httpUpstream({ subgraphs, maxBytes: 1024 * 1024, keepAlive: 50 });
};
const request: UpstreamRequest = { subgraph: 'things', kind: 'query', body: '{"query":"{ thing { name } }"}', context: null, signal: undefined };
const outcome = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'an answer', (error: unknown) => (error instanceof SubgraphUnavailable ? error.fault : 'some other error'));

function expectSurvived({ data, errors, text }: Answered, milliseconds: number): void {
  expect(data).toEqual({ me: { id: '1', name: 'Ada', things: null }, thing: null });
  expect(errors.length).toBeGreaterThan(0);
  expect(text).not.toContain(SECRET);
  expect(text).not.toMatch(/127\.0\.0\.1|localhost|:\d{4,5}|ECONN|UND_ERR|HPE_/);
  expect(milliseconds).toBeLessThan(DEADLINE);
}

async function allClosed(broken: BrokenSubgraph): Promise<number> {
  for (let time = 0; time < 100 && broken.open() > 0; time++) await after(20);
  return broken.open();
}

describe.each(BREAKAGES)('a subgraph that $name', ({ breakage, fault }) => {
  test('costs its own fields: in time, with no word of it, within memory, and no socket stays', async () => {
    things = await breakSubgraph(breakage);
    given(things.url);
    const begun = performance.now();
    let answered: Answered | undefined;
    const grew = await growsBy(MEMORY, async () => { answered = await askBoth(upstream); });
    expectSurvived(answered!, performance.now() - begun);
    expect(grew).toBe(false);
    expect(await allClosed(things)).toBe(0);
  });

  test('is told apart for the log', async () => {
    things = await breakSubgraph(breakage);
    given(things.url, fault === 'late' ? TIMES : PATIENT);
    expect(await outcome(upstream.send(request))).toBe(fault ?? 'an answer');
  });
});

test('a subgraph that refuses connections costs its own fields', async () => {
  const gone = await breakSubgraph(() => undefined);
  await gone.close();
  given(gone.url);
  expect(await outcome(upstream.send(request))).toBe('refused');
  const begun = performance.now();
  expectSurvived(await askBoth(upstream), performance.now() - begun);
});

test('a subgraph without an address costs its own fields', async () => {
  upstream = httpUpstream({ subgraphs: new Map([['people', people.url]]) });
  expectSurvived(await askBoth(upstream), 0);
});

test('a subgraph that does not take connections costs its own fields', async () => {
  const full = await startFull();
  try {
    given(full.url);
    expect(await outcome(upstream.send(request))).toBe('late');
    const begun = performance.now();
    expectSurvived(await askBoth(upstream), performance.now() - begun);
  } finally {
    await full.close();
  }
});

test('informational answers before the real one do not disturb it', async () => {
  things = await breakSubgraph((socket) => void socket.write(Buffer.concat([
    Buffer.from('HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), httpAnswer('{"data":{"thing":{"name":"a"},"_entities":[{"things":["b"]}]}}'),
  ])));
  given(things.url);
  const { data, errors } = await askBoth(upstream);
  expect({ data, errors }).toEqual({ data: { me: { id: '1', name: 'Ada', things: ['b'] }, thing: { name: 'a' } }, errors: [] });
});

test('a key __proto__ changes no object and is not seen', async () => {
  things = await breakSubgraph((socket) => void socket.write(httpAnswer(
    '{"data":{"__proto__":{"polluted":1},"thing":{"name":"a","__proto__":{"polluted":1}},"_entities":[{"things":["b"],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}}')));
  given(things.url);
  const { data, text } = await askBoth(upstream);
  expect(data).toEqual({ me: { id: '1', name: 'Ada', things: ['b'] }, thing: { name: 'a' } });
  expect(text).not.toContain('polluted');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('the deadline of the client’s request holds whatever the subgraph’s limits say', async () => {
  things = await breakSubgraph(() => undefined);
  given(things.url, PATIENT);
  const { signal, over } = deadline(500);
  const begun = performance.now();
  expectSurvived(await askBoth(upstream, signal), performance.now() - begun);
  over();
  expect(await allClosed(things)).toBe(0);
});
