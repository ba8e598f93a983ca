import { createServer } from 'node:net';

/** One request as a subgraph got it. */
export interface Received {
  path: string;
  body: string;
}

export interface CachedServer {
  port: number;
  /** From now on answers are held until no request has come for a moment, so that what was asked at once can be told from what waited. */
  record(): void;
  /** What was asked since `record`, in waves: a wave was asked before any of it had been answered. */
  recorded(): Received[][];
}

/** Numbers a request so that no two are alike; the answer does not depend on it. */
const NUMBERED = /~\d{6}/g;
const SILENCE = 60;

/**
 * An HTTP/1.1 server on sockets that answers a body it has seen before from memory, whole answer with headers in one write: it costs
 * so little that what is measured is the gateway in front of it. Bodies that differ only in a number after `~` are the same body.
 */
export function startCachedServer(compute: (received: Received) => Promise<string>, port = 0): Promise<CachedServer> {
  const answers = new Map<string, Buffer>();
  const waves: Received[][] = [];
  let recording = false;
  let wave: { received: Received; send: () => void }[] = [];
  let silence: NodeJS.Timeout | undefined;

  const flush = (): void => {
    const held = wave;
    wave = [];
    waves.push(held.map(({ received }) => received));
    for (const { send } of held) send();
  };

  async function answerOf(received: Received, key: string): Promise<Buffer> {
    const body = Buffer.from(await compute({ path: received.path, body: received.body.replace(NUMBERED, '~000000') }));
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    const answer = Buffer.concat([Buffer.from(head), body]);
    answers.set(key, answer);
    return answer;
  }

  const server = createServer({ noDelay: true }, (socket) => {
    let rest: Buffer | null = null;
    let busy = false;

    const read = (): void => {
      while (!busy && rest) {
        const request = readRequest(rest);
        if (!request) return;
        rest = request.next < rest.length ? rest.subarray(request.next) : null;
        const { received, close } = request;
        const key = `${received.path}\n${received.body.includes('~') ? received.body.replace(NUMBERED, '~') : received.body}`;
        const known = answers.get(key);
        if (known && !recording) {
          socket.write(known);
          if (close) socket.end();
          continue;
        }
        busy = true;
        void respond(received, key, close);
      }
    };

    const respond = async (received: Received, key: string, close: boolean): Promise<void> => {
      const answer = answers.get(key) ?? (await answerOf(received, key));
      if (recording) {
        await new Promise<void>((send) => {
          wave.push({ received, send });
          clearTimeout(silence);
          silence = setTimeout(flush, SILENCE);
        });
      }
      socket.write(answer);
      if (close) socket.end();
      busy = false;
      read();
    };

    socket.on('data', (data) => {
      rest = rest ? Buffer.concat([rest, data]) : data;
      read();
    });
    socket.on('error', () => undefined);
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve({
      port: (server.address() as { port: number }).port,
      record() {
        waves.length = 0;
        recording = true;
      },
      recorded() {
        recording = false;
        return waves.splice(0);
      },
    }));
  });
}

/** The first whole request of the bytes, null when it has not all come. Bodies by `content-length` or in chunks. */
function readRequest(bytes: Buffer): { received: Received; close: boolean; next: number } | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
  const close = /\r\nconnection: close/i.test(head);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (length) {
    const next = end + 4 + Number(length[1]);
    return next > bytes.length ? null : { received: { path, body: bytes.toString('utf8', end + 4, next) }, close, next };
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { received: { path, body: '' }, close, next: end + 4 };
  const pieces: Buffer[] = [];
  for (let at = end + 4; ;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    at = line + 2 + size + 2;
    if (at > bytes.length) return null;
    if (size === 0) return { received: { path, body: Buffer.concat(pieces).toString('utf8') }, close, next: at };
    pieces.push(bytes.subarray(line + 2, line + 2 + size));
  }
}

