import { after, breakSubgraph, httpAnswer, type Breakage, type BrokenSubgraph } from '../../faults/broken-subgraph';
import type { UpstreamRequest } from '../upstream';
import { httpReach, type HttpOptions } from './http-reach';
import type { Reach } from './reach';

const WELL = '{"data":{"name":"a"}}';
let server: BrokenSubgraph;
let reach: Reach;

async function given(breakage: Breakage, options: Partial<HttpOptions> = {}): Promise<void> {
  server = await breakSubgraph(breakage);
  reach = httpReach('things', { url: server.url, timeout: 10_000, firstByteTimeout: 10_000, ...options });
}
afterEach(async () => {
  await reach.close();
  await server.close();
});
const request = (changes: Partial<UpstreamRequest> = {}): UpstreamRequest => ({ subgraph: 'things', kind: 'query', body: '{"query":"{ name }"}', context: null, signal: undefined, ...changes });
const text = async (changes?: Partial<UpstreamRequest>): Promise<string> => {
  const answer = await reach.send(request(changes));
  if (!('bytes' in answer)) throw new Error('bytes were expected');
  return answer.bytes.toString();
};

test('an answer comes as its bytes, over connections that are kept', async () => {
  await given((socket) => void socket.write(httpAnswer(WELL)));
  for (let each = 0; each < 10; each++) expect(await text()).toBe(WELL);
  expect(server.open()).toBeLessThanOrEqual(2); // one is rested for a turn of the event loop
  expect(server.received()).toBe(10);
});

test('the request says what it is, what it takes, and the headers it is given, once each', async () => {
  let head = '';
  await given((socket, _, asked) => {
    head = asked.toString();
    socket.write(httpAnswer(WELL));
  });
  await text({ headers: ['viewer', 'signed'], tracing: ['x-request-id', '7'] });
  for (const each of ['content-type: application/json', 'accept-encoding: identity', 'viewer: signed', 'x-request-id: 7']) expect(head.split(`\r\n${each}\r\n`)).toHaveLength(2);
});

test.each(['application/graphql-response+json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])('%s is taken', async (type) => {
  await given((socket) => void socket.write(httpAnswer(WELL, { 'content-type': type })));
  expect(await text()).toBe(WELL);
});

test('an answer in many pieces is put together as it was', async () => {
  const long = JSON.stringify({ data: { name: 'å'.repeat(20_000) } });
  await given(async (socket) => {
    socket.setNoDelay(true);
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n');
    const bytes = Buffer.from(long);
    for (let at = 0; at < bytes.length; at += 101) {
      const piece = bytes.subarray(at, at + 101);
      socket.write(Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]));
    }
    socket.write('0\r\n\r\n');
  });
  expect(await text()).toBe(long);
});

test.each([['400 Bad Request', 400], ['500 Internal Server Error', 500]])('GraphQL errors with status %s are an answer', async (status) => {
  const errors = '{"errors":[{"message":"no"}]}';
  await given((socket) => void socket.write(httpAnswer(errors, {}, status)));
  expect(await text()).toBe(errors);
});

test.each([
  ['401 Unauthorized', 'failing'], ['503 Service Unavailable', 'failing'], ['302 Found', 'not-graphql'],
])('status %s is none, whatever its body', async (status, fault) => {
  await given((socket) => void socket.write(httpAnswer('{"errors":[{"message":"no"}]}', {}, status)));
  await expect(reach.send(request())).rejects.toMatchObject({ fault, subgraph: 'things' });
});

test('a connection that closes as a query is sent costs a second attempt; a mutation is never sent twice', async () => {
  await given((socket) => (server.received() % 2 === 0 ? void socket.write(httpAnswer(WELL)) : void socket.resetAndDestroy()));
  expect(await text()).toBe(WELL);
  expect(server.received()).toBe(2);
  await expect(reach.send(request({ kind: 'mutation' }))).rejects.toMatchObject({ fault: 'dropped' });
  expect(server.received()).toBe(3);
});

test('a mutation has its own time', async () => {
  await given(async (socket) => {
    await after(150);
    socket.write(httpAnswer(WELL));
  }, { firstByteTimeout: 50, timeout: 100, mutationTimeout: 5_000 });
  await expect(reach.send(request())).rejects.toMatchObject({ fault: 'late' });
  expect(await text({ kind: 'mutation' })).toBe(WELL);
});

test('who leaves before or while it is under way ends it, and the connection with it', async () => {
  const ended = jest.fn();
  await given((socket) => void socket.once('close', ended));
  await expect(reach.send(request({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ fault: 'abandoned' });
  const leaving = new AbortController();
  const asked = reach.send(request({ signal: leaving.signal }));
  setTimeout(() => leaving.abort(), 30);
  await expect(asked).rejects.toMatchObject({ fault: 'abandoned' });
  await after(30);
  expect(server.received()).toBe(1);
  expect(ended).toHaveBeenCalledTimes(1);
});

test('headers of the response come by name only, cookies never', async () => {
  await given((socket) => void socket.write(httpAnswer(WELL, { 'cache-control': 'max-age=5', 'set-cookie': 'a=b', server: 'secret' })), { responseHeaders: ['cache-control', 'set-cookie'] });
  expect((await reach.send(request())).headers).toEqual({ 'cache-control': 'max-age=5' });
});
