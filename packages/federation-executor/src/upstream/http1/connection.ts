import { connect, type Socket } from 'node:net';
import type { ResponseHead } from './response-head';
import { responseReader } from './response-reader';

/** What hears of one request, in this order; after `onResponseError` nothing. `undici`'s dispatchers tell the same things. */
export interface WireHandler {
  /** It is about to be sent. */
  onRequestStart(controller: WireController): void;
  onResponseStart(controller: WireController, status: number, headers: ResponseHead['headers']): void;
  onResponseData(controller: WireController, part: Buffer): void;
  onResponseEnd(controller: WireController, trailers: object): void;
  onResponseError(controller: WireController | undefined, error: Error): void;
}

export interface WireController {
  /** Ends the request, and the connection with it if anything of the request was sent. */
  abort(reason: Error): void;
}

export interface WireRequest {
  /** Everything before the body, its length and the empty line included. */
  head: string;
  isAscii: boolean;
  body: string;
}

export interface Connection {
  /** One at a time: only after `onFree`, or when it is new. */
  send(request: WireRequest, handler: WireHandler): void;
  destroy(): void;
}

export interface ConnectionEvents {
  /** The answer has come whole. `keptFor`: milliseconds that the server keeps the connection, where it says so. */
  onFree(keptFor: number | null): void;
  /** It can be used no more; told once. */
  onClosed(): void;
}

// What is read is copied at once, so that all connections read into the same bytes: a buffer for each piece is most of what reading costs.
const incoming = Buffer.allocUnsafeSlow(65_536);

/** A connection to a server, and the first request on it. */
export function openConnection({ hostname, port }: URL, connectTimeout: number, events: ConnectionEvents): Connection {
  let handler: WireHandler | null = null;
  let waiting: (() => void) | null = null;
  let isOpen = false;
  let isClosed = false;
  /** Why the request is not to be sent after all, while that can still be said; null before. */
  let refusal: { reason: Error | null } | null = null;

  const close = (error: Error): void => {
    if (isClosed) return;
    isClosed = true;
    clearTimeout(connecting);
    socket.destroy();
    events.onClosed();
    const told = handler;
    handler = null;
    told?.onResponseError(isOpen ? controller : undefined, error);
  };
  const controller: WireController = {
    abort(reason) {
      if (refusal) refusal.reason = reason;
      else close(reason);
    },
  };
  const reader = responseReader({
    onHead: ({ status, headers }) => handler?.onResponseStart(controller, status, headers),
    onBody: (part) => handler?.onResponseData(controller, part),
    onEnd: ({ stays, keptFor }, rest) => {
      const told = handler;
      handler = null;
      socket.unref();
      if (!stays || rest > 0) close(GONE);
      told?.onResponseEnd(controller, {});
      if (!isClosed) events.onFree(keptFor);
    },
  });

  const socket: Socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80), noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000,
    onread: {
      buffer: incoming,
      callback(length, bytes) {
        // Nothing is to come while nothing is asked.
        const wrong = handler ? reader.read(bytes as Buffer, length) : GONE;
        if (wrong) close(wrong);
        return !isClosed;
      },
    },
  });
  const connecting = setTimeout(() => close(Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' })), connectTimeout);
  socket.once('connect', () => {
    isOpen = true;
    clearTimeout(connecting);
    waiting?.();
  });
  socket.once('end', () => close(reader.end() ?? GONE));
  socket.once('error', close);
  socket.once('close', () => close(GONE));

  return {
    send({ head, isAscii, body }, given) {
      handler = given;
      const go = (): void => {
        const asked = (refusal = { reason: null } as { reason: Error | null });
        given.onRequestStart(controller);
        refusal = null;
        if (asked.reason) {
          handler = null;
          given.onResponseError(controller, asked.reason);
          return events.onFree(null);
        }
        socket.ref();
        if (isAscii) return void socket.write(head + body);
        socket.write(head, 'latin1');
        socket.write(body);
      };
      if (isOpen) go();
      else waiting = go;
    },
    destroy: () => close(GONE),
  };
}

const GONE = new Error('the connection was closed');
