import { openConnection, type Connection, type WireHandler, type WireRequest } from './connection';
import { headerLines, requestStart } from './request-head';

export interface ConnectionsOptions {
  /** At most; null: as many as are needed. */
  connections: number | null;
  /** Milliseconds an idle connection is kept, where the server does not say less. */
  keepAlive: number;
  /** Milliseconds until there is a connection. */
  connectTimeout: number;
}

export interface Connections {
  /** POSTs a body; `headers`: name, value, name, value … */
  dispatch(request: { headers: readonly string[]; body: string }, handler: WireHandler): void;
  /** Ends when what is under way has ended. */
  close(): Promise<void>;
}

interface Idle {
  connection: Connection;
  /** When it is kept no longer, in milliseconds of `performance.now()`. */
  until: number;
}

/** A server closes what it says it keeps a little before it seems so from here. */
const CLOSED_BEFORE = 1_000;

/**
 * Kept connections to one HTTP/1.1 address, one request at a time on each. What is free again rests until the next turn of the event loop: a server
 * that closes after its answer, or sends more than it should, has then shown it. The one used last is used first.
 */
export function keptConnections(url: URL, { connections: most, keepAlive, connectTimeout }: ConnectionsOptions): Connections {
  const start = requestStart(url);
  const open = new Set<Connection>();
  const busy = new Set<Connection>();
  let idle: Idle[] = [];
  let resting: Idle[] = [];
  const queue: { request: WireRequest; handler: WireHandler }[] = [];
  let sweeping: NodeJS.Timeout | null = null;
  let whenDone: (() => void) | null = null;

  const next = (): void => {
    while (queue.length > 0 && (idle.length > 0 || most === null || open.size < most)) {
      const { request, handler } = queue.shift()!;
      send(request, handler);
    }
    if (whenDone && busy.size === 0 && queue.length === 0) {
      for (const each of open) each.destroy();
      whenDone();
    }
  };
  const wake = (): void => {
    idle.push(...resting);
    resting = [];
    next();
    if (idle.length > 0) sweeping ??= setTimeout(sweep, keepAlive).unref();
  };
  const sweep = (): void => {
    sweeping = null;
    const now = performance.now();
    for (const { connection, until } of idle) if (until <= now) connection.destroy();
    if (idle.length > 0) sweeping = setTimeout(sweep, Math.max(10, Math.min(...idle.map(({ until }) => until)) - now)).unref();
  };

  const add = (): Connection => {
    const connection = openConnection(url, connectTimeout, {
      onFree(keptFor) {
        busy.delete(connection);
        const time = keptFor === null ? keepAlive : Math.min(keepAlive, keptFor - CLOSED_BEFORE);
        if (time <= 0) return connection.destroy();
        if (resting.push({ connection, until: performance.now() + time }) === 1) setImmediate(wake);
      },
      onClosed() {
        open.delete(connection);
        busy.delete(connection);
        idle = idle.filter((each) => each.connection !== connection);
        resting = resting.filter((each) => each.connection !== connection);
        if (queue.length > 0 || whenDone) setImmediate(next);
      },
    });
    open.add(connection);
    return connection;
  };
  const latest = (): Connection | null => {
    for (;;) {
      const last = idle.pop();
      if (!last || last.until > performance.now()) return last?.connection ?? null;
      last.connection.destroy();
    }
  };
  const send = (request: WireRequest, handler: WireHandler): void => {
    const connection = latest() ?? add();
    busy.add(connection);
    connection.send(request, handler);
  };

  return {
    dispatch({ headers, body }, handler) {
      if (whenDone) return handler.onResponseError(undefined, new Error('the connections were closed'));
      const lines = headerLines(headers);
      if (lines instanceof Error) return handler.onResponseError(undefined, lines);
      const { text, isAscii } = lines;
      const request = { head: `${start}${text}content-length: ${Buffer.byteLength(body)}\r\n\r\n`, isAscii, body };
      if (idle.length > 0 || most === null || open.size < most) send(request, handler);
      else queue.push({ request, handler });
    },
    close: () => new Promise((resolve) => {
      whenDone = resolve;
      next();
    }),
  };
}
