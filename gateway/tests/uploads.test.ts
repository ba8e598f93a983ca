import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';
import { taking } from './small-graph';

let door: RunningDoor;
let lysekil: string;
let csrf: string;
const employee = new Browser();
const agent = new Agent();
beforeAll(async () => {
  door = await startDoor({ subgraphMutationTimeout: 60_000 });
  lysekil = `http://lysekil.localhost:${door.port}`;
  await employee.signIn(lysekil, 'p1');
  ({ csrf } = JSON.parse((await employee.go(`${lysekil}/session`)).text));
}, 60_000);
afterAll(async () => {
  await agent.destroy();
  await door?.stop();
});
beforeEach(() => Object.assign(taking, { bytes: 0, whole: 0 }));

const TAKE = 'mutation ($file: Upload!, $other: Upload) { take(file: $file, other: $other) { bytes name others } }';
const head = (name: string, more = ''): string => `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
const field = (name: string, value: unknown): string => `${head(name)}${JSON.stringify(value)}\r\n`;
const start = (map: object = { 0: ['variables.file'] }, variables: object = { file: null, other: null }, query = TAKE): string => field('operations', { query, variables }) + field('map', map);
const fileHead = (name: string): string => head(name, `; filename="${name}.csv"\r\ncontent-type: text/csv`);
const END = '\r\n--x--\r\n';

async function post(body: string | AsyncIterable<Buffer>, { token = csrf, path = '/graphql', signal }: { token?: string | null; path?: string; signal?: AbortSignal } = {}): Promise<{ status: number; data?: any; code?: string; message?: string }> {
  const host = new URL(lysekil).host;
  const cookie = [...employee.cookies(host)].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await request(`http://127.0.0.1:${door.port}${path}`, { method: 'POST', dispatcher: agent, body: body as string, signal, headers: { host, cookie, 'content-type': 'multipart/form-data; boundary=x', ...(token !== null && { 'samlar-csrf': token }) } });
  const { data, errors } = (await answer.body.json()) as any;
  return { status: answer.statusCode, data, code: errors?.[0]?.extensions?.code, message: errors?.[0]?.message };
}
async function* large(bytes: number, name = '0', then = END): AsyncGenerator<Buffer> {
  yield Buffer.from(start() + fileHead(name));
  for (let sent = 0; sent < bytes; sent += 65_536) yield Buffer.alloc(Math.min(65_536, bytes - sent), 'x');
  yield Buffer.from(then);
}
const asked = (): number => door.organisation.asked.length;

test('files reach the subgraph at their places, as they were', async () => {
  const body = `${start({ a: ['variables.file'], b: ['variables.other'] })}${fileHead('a')}åäö\r\n${fileHead('b')}12345${END}`;
  expect(await post(body)).toEqual({ status: 200, data: { take: { bytes: 6, name: 'a.csv', others: 5 } } });
});

test('a large file reaches the subgraph while it is sent', async () => {
  let atEnd = 0;
  const body = (async function* () {
    yield Buffer.from(start() + fileHead('0'));
    for (let n = 1; n <= 19; n += 1) {
      yield Buffer.alloc(1_000_000, 'x');
      // What is between stands in buffers of sockets, of which there are four on the way.
      while (taking.bytes < (n - 4) * 1_000_000) await wait(5);
    }
    atEnd = taking.bytes;
    yield Buffer.from(END);
  })();
  expect(await post(body)).toEqual({ status: 200, data: { take: { bytes: 19_000_000, name: '0.csv', others: null } } });
  expect([atEnd >= 15_000_000, taking.whole]).toEqual([true, 1]);
});

test('without the csrf token nothing is read, nor at the open contract', async () => {
  const before = asked();
  expect(await post(large(1_000), { token: null })).toMatchObject({ status: 403, code: 'CSRF' });
  expect(await post(large(1_000), { path: '/research/graphql' })).toMatchObject({ status: 415 });
  expect(asked()).toBe(before);
});

test.each([
  ['no map', field('operations', { query: TAKE, variables: { file: null } }) + fileHead('0') + END, 400, 'BAD_REQUEST'],
  ['a map to an unknown variable', `${start({ 0: ['variables.nobody'] })}${fileHead('0')}x${END}`, 400, 'BAD_REQUEST'],
  ['a file before its operation', `${fileHead('0')}x\r\n${start()}--x--\r\n`, 400, 'BAD_REQUEST'],
  ['six files', `${start(Object.fromEntries([...Array(6).keys()].map((n) => [n, ['variables.file']])))}${END}`, 413, 'TOO_LARGE'],
  ['a thousand parts', start() + [...Array(1_000).keys()].map((n) => field(`f${n}`, n)).join('') + END, 413, 'TOO_LARGE'],
  ['a file that does not come', `${start()}--x--\r\n`, 400, 'BAD_REQUEST'],
  ['an operation that is not of the schema', `${start({ 0: ['variables.file'] }, { file: null }, 'mutation ($file: Upload!) { nobody(file: $file) }')}${fileHead('0')}x${END}`, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a file where a text belongs', `${start({ 0: ['variables.name'] }, { name: null }, 'mutation ($name: String!) { rename(code: "1", name: $name) { name } }')}${fileHead('0')}x${END}`, 400, 'BAD_USER_INPUT'],
])('%s is refused, and nothing done', async (_, body, status, code) => {
  expect(await post(body)).toMatchObject({ status, code });
  expect(taking.whole).toBe(0);
});

test('a file that turns out too large midway is refused, and the subgraph has not had it whole', async () => {
  expect(await post(large(22_000_000))).toMatchObject({ status: 413, code: 'TOO_LARGE', message: expect.stringMatching(/larger than 20971520 bytes/) });
  expect(taking.whole).toBe(0);
});

test('a client that hangs up midway takes the subgraph’s request along', async () => {
  const hungUp = new AbortController();
  const sent = post((async function* () {
    yield Buffer.from(start() + fileHead('0'));
    yield Buffer.alloc(300_000, 'x');
    while (taking.bytes === 0) await wait(5);
    hungUp.abort();
    await wait(60_000, undefined, { signal: hungUp.signal }).catch(() => undefined);
    yield Buffer.alloc(1);
  })(), { signal: hungUp.signal });
  await expect(sent).rejects.toThrow(/abort/i);
  for (let n = 0; n < 500 && !door.logged.some((line) => line.includes('while files were sent')); n += 1) await wait(10);
  expect(door.logged.some((line) => line.includes('while files were sent'))).toBe(true);
  expect(taking.whole).toBe(0);
  expect(await post(`${start()}${fileHead('0')}x${END}`)).toMatchObject({ status: 200 });
});

test('a subgraph that does not answer costs the request no more than its time, and its name is told', async () => {
  door.organisation.mode = 'nonsense';
  expect(await post(large(200_000))).toMatchObject({ status: 200, code: 'SUBGRAPH_UNAVAILABLE' });
  door.organisation.mode = 'well';
});
