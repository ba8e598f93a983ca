import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a broken subgraph does once a request has come in; `nth` counts requests of one connection from 1. */
export type Breakage = (socket: Socket, nth: number, asked: Buffer) => void | Promise<void>;

export interface BrokenSubgraph {
  url: string;
  port: number;
  /** Connections open now. */
  open(): number;
  /** Requests received so far. */
  received(): number;
  close(): Promise<void>;
}

/** A server on a bare socket that reads whole requests and then misbehaves as told. */
export async function breakSubgraph(breakage: Breakage, port = 0): Promise<BrokenSubgraph> {
  const sockets = new Set<Socket>();
  let received = 0;
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let pending = Buffer.alloc(0);
    let nth = 0;
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (piece) => {
      pending = Buffer.concat([pending, piece]);
      for (let length = wholeRequest(pending); length > 0; length = wholeRequest(pending)) {
        const asked = pending.subarray(0, length);
        pending = pending.subarray(length);
        received += 1;
        void breakage(socket, ++nth, asked);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${at}/graphql`,
    port: at,
    open: () => sockets.size,
    received: () => received,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

/** Bytes of the first request in what has come, or 0 when it is not whole yet. */
function wholeRequest(bytes: Buffer): number {
  const head = bytes.indexOf('\r\n\r\n');
  if (head < 0) return 0;
  const length = /content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, head))?.[1] ?? '0';
  const end = head + 4 + Number(length);
  return bytes.length >= end ? end : 0;
}

/** The text of an HTTP answer; `changes` replace or take away (null) its headers. */
export function httpAnswer(body: string | Buffer, changes: Record<string, string | null> = {}, status = '200 OK'): Buffer {
  const bytes = Buffer.from(body as string);
  const headers: Record<string, string | null> = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...changes };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}\r\n`]));
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), bytes]);
}

export const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
