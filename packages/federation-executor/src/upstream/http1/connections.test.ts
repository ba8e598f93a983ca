import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { WireController } from './connection';
import { keptConnections, type Connections, type ConnectionsOptions } from './connections';

const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';
let server: Server;
let connections: Connections;
let sockets: Socket[];
/** What each connection was sent, and how it answers. */
let received: string[];

async function given(answer: (socket: Socket, asked: string) => void, options: Partial<ConnectionsOptions> = {}): Promise<void> {
  sockets = [];
  received = [];
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined).on('data', (piece) => {
      received.push(piece.toString('latin1'));
      answer(socket, piece.toString());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  connections = keptConnections(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?a=b`), { connections: null, keepAlive: 30_000, connectTimeout: 5_000, ...options });
}
afterEach(async () => {
  await connections.close();
  server.close();
  await once(server, 'close');
});

/** Sends one; `onStart` may end it before it is sent. */
function ask(body: string, onStart: (controller: WireController) => void = () => {}, headers: string[] = []): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    connections.dispatch({ headers, body }, {
      onRequestStart: onStart,
      onResponseStart() {},
      onResponseData: (_, part) => void (text += part.toString()),
      onResponseEnd: () => resolve(text),
      onResponseError: (_, error) => reject(error),
    });
  });
}
const closed = (): Promise<unknown> => Promise.all(sockets.map((socket) => socket.closed || once(socket, 'close')));

test('a request is its line, its headers and its body, once', async () => {
  await given((socket) => void socket.write(ANSWER));
  await ask('{"å":1}', undefined, ['viewer', 'Åsa'.normalize()]);
  expect(Buffer.from(received.join(''), 'latin1').toString('latin1')).toMatch(/^POST \/graphql\?a=b HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\nconnection: keep-alive\r\nviewer: Åsa\r\ncontent-length: 8\r\n\r\n\{"Ã¥":1\}$/);
});

test.each(['a\r\nb: c', 'a\nb', 'a\0', 'ł'])('a header that would be more than itself is not sent: %j', async (value) => {
  await given((socket) => void socket.write(ANSWER));
  await expect(ask('{}', undefined, ['viewer', value])).rejects.toThrow(TypeError);
  expect(received).toEqual([]);
});

test('no more connections than allowed: who comes later waits for its turn', async () => {
  await given((socket) => void socket.write(ANSWER), { connections: 2 });
  expect(await Promise.all(Array.from({ length: 20 }, (_, n) => ask(String(n))))).toEqual(Array.from({ length: 20 }, () => '{}'));
  expect(sockets).toHaveLength(2);
});

test('one that is not to be sent after all costs no connection', async () => {
  await given((socket) => void socket.write(ANSWER), { connections: 1 });
  const first = ask('first');
  await expect(ask('second', (controller) => controller.abort(new Error('left')))).rejects.toThrow('left');
  await first;
  await ask('third');
  expect(sockets).toHaveLength(1);
  expect(received.join('')).not.toContain('second');
});

test.each([
  ['sends more than its answer', (socket: Socket) => void socket.write(`${ANSWER}HTTP/1.1 200 OK\r\n`)],
  ['sends more a little later', (socket: Socket) => void socket.write(ANSWER, () => socket.write('more'))],
  ['keeps nothing, as it says', (socket: Socket) => void socket.write(ANSWER.replace('\r\n', '\r\nkeep-alive: timeout=1\r\n'))],
  ['closes, as it says', (socket: Socket) => void socket.write(ANSWER.replace('\r\n', '\r\nconnection: close\r\n'))],
])('a connection to a server that %s is used no more', async (_, answer) => {
  await given(answer);
  expect(await ask('first')).toBe('{}');
  await closed();
  await turn();
  expect(await ask('second')).toBe('{}');
  expect(sockets).toHaveLength(2);
});

test('an idle connection is closed in its time', async () => {
  await given((socket) => void socket.write(ANSWER), { keepAlive: 20 });
  expect(await ask('first')).toBe('{}');
  await closed();
});

test('closing waits for what is under way, and takes nothing more', async () => {
  let answer = (): void => undefined;
  await given((socket) => void (answer = () => void socket.write(ANSWER)));
  const asked = ask('first');
  while (received.length === 0) await turn();
  const closing = connections.close();
  await expect(ask('second')).rejects.toThrow('closed');
  answer();
  expect(await asked).toBe('{}');
  await closing;
  await closed();
});
