import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Fault } from '../src/upstream';
import { after, httpAnswer, type Breakage } from './broken-subgraph';

/** Stands in what broken subgraphs send; must never be seen by a client. */
export const SECRET = 'word-of-upstream';

export interface Broken {
  name: string;
  breakage: Breakage;
  /** What the upstream makes of it; null where it hands the bytes on and the executor refuses them. */
  fault: Fault | null;
}

const BAD = JSON.stringify({ [SECRET]: SECRET });
const GOOD = JSON.stringify({ data: { thing: { name: SECRET }, _entities: [{ things: [SECRET] }] } });
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const MEGABYTE = 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, 'a');

/** Writes until so many bytes are gone or the other side is. */
async function flood(socket: Socket, bytes: number, chunked: boolean): Promise<void> {
  const piece = chunked ? Buffer.concat([Buffer.from(`${PIECE.length.toString(16)}\r\n`), PIECE, Buffer.from('\r\n')]) : PIECE;
  for (let sent = 0; sent < bytes && !socket.destroyed; sent += PIECE.length) {
    if (!socket.write(piece)) await drained(socket);
  }
  if (!socket.destroyed) socket.write(chunked ? '0\r\n\r\n' : '');
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
  });
}

async function drip(socket: Socket, text: string): Promise<void> {
  for (const letter of text) {
    if (socket.destroyed) return;
    socket.write(letter);
    await after(40);
  }
}

const says = (body: string | Buffer, changes?: Record<string, string | null>, status?: string): Breakage => (socket) => void socket.write(httpAnswer(body, changes, status));

/** Bytes, not only characters: 100 MB that arrive as 100 kB. */
const BOMB = gzipSync(Buffer.alloc(100 * MEGABYTE, ' '));

export const BREAKAGES: readonly Broken[] = [
  { name: 'hangs before its headers', breakage: () => undefined, fault: 'late' },
  { name: 'hangs after its headers', breakage: (socket) => void socket.write(`${HEAD}content-length: 100\r\n\r\n`), fault: 'late' },
  { name: 'hangs in the middle of its answer', breakage: (socket) => void socket.write(`${HEAD}content-length: 1000\r\n\r\n${GOOD}`), fault: 'late' },
  { name: 'sends its headers a byte at a time', breakage: (socket) => drip(socket, `${HEAD}x: ${'y'.repeat(1_000)}`), fault: 'late' },
  { name: 'sends its answer a byte at a time', breakage: (socket) => {
    socket.write(`${HEAD}content-length: 1000\r\n\r\n`);
    return drip(socket, ' '.repeat(1_000));
  }, fault: 'late' },
  { name: 'sends informational answers without end', breakage: async (socket) => {
    while (!socket.destroyed) {
      socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n');
      await after(10);
    }
  }, fault: 'late' },
  { name: 'closes before it answers', breakage: (socket) => void socket.end(), fault: 'dropped' },
  { name: 'resets before it answers', breakage: (socket) => void socket.resetAndDestroy(), fault: 'dropped' },
  { name: 'resets in the middle', breakage: (socket) => {
    socket.write(`${HEAD}content-length: 1000\r\n\r\n${GOOD}`, () => setTimeout(() => socket.resetAndDestroy(), 10));
  }, fault: 'truncated' },
  { name: 'ends in the middle', breakage: (socket) => void socket.end(`${HEAD}content-length: 1000\r\n\r\n${GOOD}`), fault: 'truncated' },
  { name: 'ends in the middle, with no length said', breakage: (socket) => void socket.end(`${HEAD}connection: close\r\n\r\n${GOOD.slice(0, -3)}`), fault: null },
  { name: 'sends more than it said', breakage: (socket) => void socket.write(`${HEAD}content-length: 20\r\n\r\n${GOOD}`), fault: null },
  { name: 'says two lengths', breakage: says(GOOD, { 'Content-Length': '5' }), fault: 'not-graphql' },
  { name: 'sends what is not HTTP', breakage: (socket) => void socket.write(Buffer.from(`\u0001\u0002 ${SECRET} \xff\xfe\r\n\r\n`, 'latin1')), fault: 'not-graphql' },
  { name: 'sends garbage as JSON', breakage: says(Buffer.from(`\xff\xfe\x00${SECRET}`, 'latin1')), fault: 'not-graphql' },
  { name: 'sends what begins as JSON', breakage: says(`{"data":{"thing":{"name":"${SECRET}"`), fault: null },
  { name: 'sends a page with status 500', breakage: says(`<html>${SECRET}</html>`, { 'content-type': 'text/html' }, '500 Internal Server Error'), fault: 'failing' },
  { name: 'sends a page with status 200', breakage: says(`<html>${SECRET}</html>`, { 'content-type': 'text/html' }), fault: 'not-graphql' },
  { name: 'sends JSON as text/plain', breakage: says(GOOD, { 'content-type': 'text/plain' }), fault: 'not-graphql' },
  { name: 'sends no content type', breakage: says(GOOD, { 'content-type': null }), fault: 'not-graphql' },
  { name: 'sends an empty body', breakage: says(''), fault: 'not-graphql' },
  { name: 'says 204', breakage: says('', { 'content-length': null }, '204 No Content'), fault: 'not-graphql' },
  { name: 'says 400 without GraphQL errors', breakage: says(BAD, {}, '400 Bad Request'), fault: 'not-graphql' },
  { name: 'says 503', breakage: says(GOOD, {}, '503 Service Unavailable'), fault: 'failing' },
  { name: 'redirects', breakage: says('', { location: `http://127.0.0.1:1/${SECRET}` }, '307 Temporary Redirect'), fault: 'not-graphql' },
  { name: 'switches protocols', breakage: (socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'), fault: 'dropped' },
  { name: 'continues though nobody asked', breakage: (socket) => void socket.write('HTTP/1.1 100 Continue\r\n\r\n'), fault: 'dropped' },
  { name: 'sends a list', breakage: says(`[${GOOD}]`), fault: 'not-graphql' },
  { name: 'sends a string', breakage: says(`"${SECRET}"`), fault: 'not-graphql' },
  { name: 'sends a number', breakage: says('12'), fault: 'not-graphql' },
  { name: 'sends null', breakage: says('null'), fault: 'not-graphql' },
  { name: 'sends data as a list', breakage: says(`{"data":["${SECRET}"]}`), fault: null },
  { name: 'sends data as a string', breakage: says(`{"data":"${SECRET}"}`), fault: null },
  { name: 'sends neither data nor errors', breakage: says(BAD), fault: null },
  { name: 'sends errors that are none', breakage: says(`{"errors":"${SECRET}"}`), fault: null },
  { name: 'sends UTF-16 and says so', breakage: says(Buffer.from(`\ufeff${GOOD}`, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }), fault: 'not-graphql' },
  { name: 'sends UTF-16 and does not say so', breakage: says(Buffer.from(`\ufeff${GOOD}`, 'utf16le')), fault: 'not-graphql' },
  { name: 'sends UTF-16 without a mark', breakage: says(Buffer.from(GOOD, 'utf16le')), fault: null },
  { name: 'sends 300 MB and says so', breakage: (socket) => {
    socket.write(`${HEAD}content-length: ${300 * MEGABYTE}\r\n\r\n`);
    return flood(socket, 300 * MEGABYTE, false);
  }, fault: 'too-large' },
  { name: 'sends 300 MB in chunks', breakage: (socket) => {
    socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n`);
    return flood(socket, 300 * MEGABYTE, true);
  }, fault: 'too-large' },
  { name: 'sends a byte a chunk', breakage: (socket) => {
    socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n`);
    socket.write('1\r\n \r\n'.repeat(200_000));
  }, fault: 'too-large' },
  { name: 'sends 100 MB as 100 kB of gzip', breakage: says(BOMB, { 'content-encoding': 'gzip' }), fault: 'not-graphql' },
  { name: 'sends a header of 1 MB', breakage: (socket) => void socket.write(`${HEAD}x: ${SECRET.repeat(70_000)}\r\n\r\n`), fault: 'not-graphql' },
  { name: 'sends 100 000 headers', breakage: (socket) => void socket.write(`${HEAD}${'a: b\r\n'.repeat(100_000)}\r\n`), fault: 'not-graphql' },
];
