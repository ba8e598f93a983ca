import { responseReader } from './response-reader';

interface Heard {
  status: number;
  body: string;
  stays: boolean;
  rest: number;
  keptFor: number | null;
}

/** What is told of bytes that come in such pieces, and how it ended: `closed` tells that the connection ended after them. */
function hear(pieces: readonly Buffer[], closed = false): Heard | string {
  let heard: Heard | null = null;
  const parts: Buffer[] = [];
  const reader = responseReader({
    onHead() {},
    onBody: (part) => void parts.push(part),
    onEnd: ({ status, stays, keptFor }, rest) => void (heard = { status, body: '', stays, rest, keptFor }),
  });
  // As a connection has it: one place for whatever comes.
  const shared = Buffer.alloc(Math.max(1, ...pieces.map(({ length }) => length)));
  for (const piece of pieces) {
    piece.copy(shared);
    const wrong = reader.read(shared, piece.length);
    if (wrong) return wrong.constructor.name;
    shared.fill('x');
    if (heard) break;
  }
  const wrong = !heard && closed ? reader.end() : null;
  if (wrong) return 'ended';
  return heard ? { ...(heard as Heard), body: Buffer.concat(parts).toString() } : 'goes on';
}
const bytewise = (bytes: Buffer): Buffer[] => [...bytes].map((_, n) => bytes.subarray(n, n + 1));
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

const GOOD: readonly [string, string, Partial<Heard>][] = [
  ['by length', `${HEAD}content-length: 10\r\n\r\n{"a":"å"}`, { status: 200, body: '{"a":"å"}', stays: true }],
  ['without a body', `${HEAD}Content-Length: 0\r\n\r\n`, { body: '' }],
  ['in chunks', `${HEAD}transfer-encoding: Chunked\r\n\r\n3\r\n{"a\r\nB;name=1\r\n":"12345678\r\n2\r\n"}\r\n0\r\n\r\n`, { body: '{"a":"12345678"}', stays: true }],
  ['in chunks, with trailers', `${HEAD}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nx: y\r\nz: å\r\n\r\n`, { body: '{}', stays: true }],
  ['until the connection ends', `${HEAD}\r\n{"a":1}`, { body: '{"a":1}', stays: false }],
  ['after informational ones', `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n${HEAD}content-length: 2\r\n\r\n{}`, { status: 200, body: '{}' }],
  ['of a status that has none', 'HTTP/1.1 204 No Content\r\n\r\n', { status: 204, body: '', stays: true }],
  ['without a reason', 'HTTP/1.1 500\r\ncontent-length: 1\r\n\r\nx', { status: 500, body: 'x' }],
  ['of a server that closes', `${HEAD}connection: x, Close\r\ncontent-length: 2\r\n\r\n{}`, { body: '{}', stays: false }],
  ['of an older server', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\n{}', { body: '{}', stays: false }],
  ['that says how long it keeps', `${HEAD}keep-alive: max=3, timeout=5\r\ncontent-length: 2\r\n\r\n{}`, { keptFor: 5000 }],
];
test.each(GOOD)('an answer %s is the same in whatever pieces it comes', (_, text, expected) => {
  const bytes = Buffer.from(text);
  const whole = hear([bytes], true);
  expect(whole).toMatchObject({ rest: 0, ...expected });
  expect(hear(bytewise(bytes), true)).toEqual(whole);
  for (let at = 1; at < bytes.length; at++) expect(hear([bytes.subarray(0, at), bytes.subarray(at)], true)).toEqual(whole);
});

test('answers longer than what there is room for at first are whole, each in memory of its own with a byte more', () => {
  const parts: Buffer[] = [];
  const reader = responseReader({ onHead() {}, onBody: (part) => void parts.push(part), onEnd() {} });
  const bodies = ['å', 'b'].map((letter) => letter.repeat(1_400_000) + '!');
  for (const body of bodies) {
    const bytes = Buffer.from(`${HEAD}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    for (let from = 0; from < bytes.length; from += 65_536) expect(reader.read(bytes.subarray(from), Math.min(65_536, bytes.length - from))).toBeNull();
  }
  expect(parts.map((part) => part.buffer.byteLength - part.length)).toEqual([1, 1]);
  expect(parts.every((part, n) => part.toString() === bodies[n])).toBe(true);
});

test('what comes after an answer is counted', () => {
  expect(hear([Buffer.from(`${HEAD}content-length: 2\r\n\r\n{}HTTP/1.1 200`)])).toMatchObject({ body: '{}', rest: 12 });
});

test.each([
  ['no HTTP', 'SSH-2.0-OpenSSH'],
  ['a version it is not', 'HTTP/2 200\r\n\r\n'],
  ['two lengths', `${HEAD}content-length: 2\r\ncontent-length: 2\r\n\r\n{}`],
  ['a length and chunks', `${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}`],
  ['another coding', `${HEAD}transfer-encoding: gzip, chunked\r\n\r\n`],
  ['a length with a sign', `${HEAD}content-length: +2\r\n\r\n{}`],
  ['a length that is none', `${HEAD}content-length: 2, 2\r\n\r\n{}`],
  ['a name with a blank', `${HEAD}content-length : 2\r\n\r\n{}`],
  ['a line that goes on', `${HEAD} more: x\r\n\r\n`],
  ['a line without a colon', `${HEAD}nothing\r\n\r\n`],
  ['a bare line feed', `${HEAD}a: b\nc: d\r\n\r\n`],
  ['a zero byte', `${HEAD}a: b\0\r\n\r\n`],
  ['a head without end', `${HEAD}${'a: b\r\n'.repeat(600)}`.repeat(6)],
  ['a chunk without size', `${HEAD}transfer-encoding: chunked\r\n\r\n\r\n{}\r\n0\r\n\r\n`],
  ['a size that is none', `${HEAD}transfer-encoding: chunked\r\n\r\n0x2\r\n{}\r\n`],
  ['a size beyond all', `${HEAD}transfer-encoding: chunked\r\n\r\n100000000\r\n{}\r\n`],
  ['a chunk that ends later', `${HEAD}transfer-encoding: chunked\r\n\r\n2\r\n{} \r\n`],
  ['a size line with a bare line feed', `${HEAD}transfer-encoding: chunked\r\n\r\n2\n{}\r\n`],
])('%s is no answer, in whatever pieces', (_, text) => {
  const bytes = Buffer.from(text);
  expect(hear(Array.from({ length: Math.ceil(bytes.length / 4096) }, (__, n) => bytes.subarray(n * 4096, (n + 1) * 4096)))).toBe('NotHttp');
  expect(hear(bytewise(bytes))).toBe('NotHttp');
});

test.each(GOOD.filter(([name]) => name !== 'until the connection ends'))('an answer %s that is cut short is none', (_, text) => {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at++) expect(hear(at === 0 ? [] : [bytes.subarray(0, at)], true)).toMatch(/^(ended|NotHttp)$/);
});
