import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { readMultipart, type MultipartRequest } from './read-multipart';
import { isUpload, makeUpload, MultipartRefused, openUpload, wholeUpload, type Upload } from './upload';
import { writeMultipart } from './write-multipart';

type Handle = (given: MultipartRequest) => Promise<unknown>;
let server: Server;
let handle: Handle;
const LIMITS = { files: 3, fileBytes: 100_000, fieldBytes: 1_000 };

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = (status: number, value: unknown): void => void response.writeHead(status, { connection: 'close' }).end(JSON.stringify(value));
    readMultipart(request, LIMITS).then(async (given) => {
      const done = await handle(given).catch((error: unknown) => error);
      given.stop();
      if (done instanceof MultipartRefused) throw done;
      answer(200, done);
    }).catch((error: unknown) => (error instanceof MultipartRefused ? answer(error.status, error.message) : answer(500, String(error))));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const filesOf = ({ uploads }: MultipartRequest): Upload[] => [...uploads];
/** Reads each file whole, in order. */
const readAll: Handle = async (given) => {
  const read: string[] = [];
  for (const each of filesOf(given)) read.push((await wholeUpload(each, 1_000_000)).toString());
  return read;
};

type Part = [name: string, content: string, filename?: string];
const bodyOf = (parts: readonly Part[]): string => `${parts.map(([name, content, filename]) => `--x\r\ncontent-disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"\r\ncontent-type: text/csv`}\r\n\r\n${content}\r\n`).join('')}--x--\r\n`;
const OPERATIONS: Part = ['operations', '{"query":"mutation","variables":{"file":null,"files":[null,null],"taken":1}}'];
const mapOf = (map: object): Part => ['map', JSON.stringify(map)];
const MAP = mapOf({ a: ['variables.file'] });

async function send(body: string, how: Handle, contentType = 'multipart/form-data; boundary=x'): Promise<{ status: number; value: any }> {
  handle = how;
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { method: 'POST', headers: { 'content-type': contentType }, body });
  return { status: answer.status, value: await answer.json() };
}

test('files stand in the variables, and are read in their order', async () => {
  const body = bodyOf([OPERATIONS, mapOf({ a: ['variables.file'], b: ['variables.files.1'] }), ['a', 'åäö', 'å.csv'], ['b', 'second', 'b']]);
  const { status, value } = await send(body, async (given) => {
    const { variables } = given.operations as any;
    expect([isUpload(variables.file), variables.files[0], isUpload(variables.files[1])]).toEqual([true, null, true]);
    const { filename, mimeType, stream } = await openUpload(variables.file);
    return [filename, mimeType, await text(stream), (await wholeUpload(variables.files[1], 100)).toString()];
  });
  expect([status, value]).toEqual([200, ['å.csv', 'text/csv', 'åäö', 'second']]);
});

test('a request without files is one, and what no map names is passed over', async () => {
  expect(await send(bodyOf([OPERATIONS, mapOf({}), ['stray', 'x'.repeat(50_000), 'f']]), async ({ uploads }) => uploads.length)).toEqual({ status: 200, value: 0 });
});

test.each<[string, Part[], number, RegExp]>([
  ['no operations', [MAP, ['a', 'x', 'f']], 400, /Send `operations`/],
  ['no map', [OPERATIONS], 400, /`map` before/],
  ['no map, but a file', [OPERATIONS, ['a', 'x', 'f']], 400, /before the files/],
  ['a file before its operation', [['a', 'x', 'f'], OPERATIONS, MAP], 400, /before the files/],
  ['map before operations', [MAP, OPERATIONS], 400, /Send `operations`/],
  ['operations twice', [OPERATIONS, OPERATIONS, MAP], 400, /Send `operations`/],
  ['a batch', [['operations', '[{"query":"a"}]'], MAP], 400, /not one operation/],
  ['operations that are no JSON', [['operations', '{'], MAP], 400, /not one operation/],
  ['a map that is no JSON', [OPERATIONS, ['map', 'x']], 400, /`map` is not/],
  ['a map of no lists', [OPERATIONS, mapOf({ a: 'variables.file' })], 400, /one place/],
  ['one file at two places', [OPERATIONS, mapOf({ a: ['variables.file', 'variables.files.0'] })], 400, /one place/],
  ['two files at one place', [OPERATIONS, mapOf({ a: ['variables.file'], b: ['variables.file'] })], 400, /not a null/],
  ['an unknown variable', [OPERATIONS, mapOf({ a: ['variables.other'] })], 400, /not a null/],
  ['a place that is taken', [OPERATIONS, mapOf({ a: ['variables.taken'] })], 400, /not a null/],
  ['a place outside the variables', [OPERATIONS, mapOf({ a: ['query'] })], 400, /not a null/],
  ['a place every object has', [OPERATIONS, mapOf({ a: ['variables.__proto__.x'] })], 400, /not a null/],
  ['too many files in the map', [OPERATIONS, mapOf(Object.fromEntries([...Array(4).keys()].map((n) => [n, ['variables.file']])))], 413, /names 4 files/],
  ['large operations', [['operations', `{"query":"${'x'.repeat(2_000)}"}`], MAP], 413, /more than 1000 bytes/],
  ['a thousand fields', [OPERATIONS, MAP, ...[...Array(1_000).keys()].map((n): Part => [`f${n}`, 'x'])], 413, /too many parts/],
  ['a thousand files', [OPERATIONS, MAP, ...[...Array(1_000).keys()].map((n): Part => [`f${n}`, 'x', 'f'])], 413, /too many parts/],
  ['a file that is not there', [OPERATIONS, MAP], 400, /did not come/],
  ['a file that is too large', [OPERATIONS, MAP, ['a', 'x'.repeat(200_000), 'f']], 413, /larger than 100000 bytes/],
])('%s', async (_, parts, status, message) => {
  expect(await send(bodyOf(parts), readAll)).toEqual({ status, value: expect.stringMatching(message) });
});

test.each([['no boundary', 'multipart/form-data', ''], ['another boundary', 'multipart/form-data; boundary=y', bodyOf([OPERATIONS, MAP])], ['a body that breaks off', 'multipart/form-data; boundary=x', bodyOf([OPERATIONS, MAP]).slice(0, -20)], ['an empty body', 'multipart/form-data; boundary=x', '']])('%s', async (_, type, body) => {
  expect((await send(body, readAll, type)).status).toBe(400);
});

test('files in another order than the one they are used in are refused at once', async () => {
  const map = mapOf({ a: ['variables.file'], b: ['variables.files.0'] });
  expect(await send(bodyOf([OPERATIONS, map, ['b', 'B'.repeat(99_000), 'f'], ['a', 'A'.repeat(99_000), 'f']]), readAll)).toEqual({ status: 400, value: expect.stringMatching(/another order/) });
});

test('a file is read once', async () => {
  expect(await send(bodyOf([OPERATIONS, MAP, ['a', 'x', 'f']]), async (given) => Promise.all([1, 2].map(() => wholeUpload(filesOf(given)[0]!, 10).then(String, (error: Error) => error.message))))).toEqual({ status: 200, value: ['x', 'A file is used more than once.'] });
});

test('a sender that hangs up is noticed', async () => {
  let opened: () => void;
  const open = new Promise<void>((resolve) => { opened = resolve; });
  let ended: unknown;
  const over = new Promise<void>((resolve) => {
    handle = async (given) => {
      const { stream } = await openUpload(filesOf(given)[0]!);
      opened();
      ended = await text(stream).catch((error: unknown) => error);
      resolve();
    };
  });
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  socket.write(`POST / HTTP/1.1\r\nhost: a\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 90000\r\n\r\n${bodyOf([OPERATIONS, MAP, ['a', 'half of it', 'f']]).slice(0, -10)}`);
  await open;
  socket.destroy();
  await over;
  expect(ended).toMatchObject({ message: 'The request broke off.' });
});

test('what is written can be read: only the files that the body has, their names made plain', async () => {
  const [one, other] = ['one', 'other'].map((content) => makeUpload(async () => ({ stream: Readable.from([Buffer.from(content)]), filename: `a"\r\n${content}`, mimeType: 'text/csv\r\nx: y' })));
  const body = JSON.stringify({ query: 'q', variables: { deep: { list: [1, one] }, not: `upload:${'0'.repeat(36)}` } });
  const { contentType, bytes } = writeMultipart(body, [other!, one!])!;
  const sent = await text(Readable.from(bytes));
  expect(sent).toContain('filename="a___one"\r\ncontent-type: application/octet-stream\r\n');
  const { status, value } = await send(sent, async (given) => {
    const { variables } = given.operations as any;
    return [given.uploads.length, (await wholeUpload(variables.deep.list[1], 100)).toString(), variables.not];
  }, contentType);
  expect([status, value]).toEqual([200, [1, 'one', `upload:${'0'.repeat(36)}`]]);
  expect(writeMultipart('{"query":"q"}', [one!])).toBeNull();
});

test('a file that breaks off in the writing breaks what is written', async () => {
  const broken = makeUpload(async () => ({ stream: Readable.from((async function* () {
    yield Buffer.from('half');
    throw new MultipartRefused(413, 'TOO_LARGE', 'too large');
  })()), filename: 'f', mimeType: 'text/csv' }));
  await expect(text(Readable.from(writeMultipart(JSON.stringify({ variables: { broken } }), [broken])!.bytes))).rejects.toThrow('too large');
});
