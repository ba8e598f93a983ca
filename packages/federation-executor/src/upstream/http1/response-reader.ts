import { chunkReader, type ChunkReader } from './chunks';
import { LONGEST_HEAD, readHead, type ResponseHead } from './response-head';
import { NotHttp } from './not-http';

export interface ResponseListener {
  onHead(head: ResponseHead): void;
  /** A part of the body; the bytes are the listener's to keep. */
  onBody(part: Buffer): void;
  /** `rest`: bytes that came after it. */
  onEnd(head: ResponseHead, rest: number): void;
}

export interface ResponseReader {
  /** What the connection gave; it is not looked at any more afterwards. Answers what is wrong with it. */
  read(bytes: Buffer, length: number): Error | null;
  /** The connection has ended. Answers what is missing. */
  end(): Error | null;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const START = Buffer.from('HTTP/1.');
/** Bytes of a body that there is room for before any of it has come: of its length a server may claim what it likes. */
const ON_TRUST = 1024 * 1024;
/** Places where long bodies begin, for the next: what came there is copied away, and nobody else sees it. */
const beginnings: Buffer[] = [];
const MOST_BEGINNINGS = 8;
/** From so many bytes on a body has memory of its own with one byte more, so that it can be handed on with a line's end. */
const OF_ITS_OWN = 16 * 1024;

function roomFor(length: number): Buffer {
  if (length > ON_TRUST) return beginnings.pop() ?? Buffer.allocUnsafeSlow(ON_TRUST);
  return length < OF_ITS_OWN ? Buffer.allocUnsafe(length) : Buffer.allocUnsafeSlow(length + 1);
}

/** Reads the one response to the one request of a connection at a time. */
export function responseReader(listener: ResponseListener): ResponseReader {
  let begun: Buffer | null = null;
  let head: ResponseHead | null = null;
  let chunks: ChunkReader | null = null;
  let body: Buffer | null = null;
  let used = 0;
  let left = 0;

  const finish = (rest: number): null => {
    const ended = head!;
    const whole = body;
    head = chunks = body = null;
    if (whole) listener.onBody(used === whole.length ? whole : whole.subarray(0, used));
    listener.onEnd(ended, rest);
    return null;
  };
  const own = (part: Buffer): void => listener.onBody(Buffer.from(part));

  const readBody = (bytes: Buffer, from: number, to: number): Error | null => {
    if (chunks) {
      const end = chunks.read(bytes, from, to, own);
      return end instanceof NotHttp ? end : end === null ? null : finish(to - end);
    }
    if (head!.length === null) {
      if (to > from) own(bytes.subarray(from, to));
      return null;
    }
    const end = Math.min(to, from + left);
    if (body && used + end - from > body.length) {
      const whole = Buffer.allocUnsafeSlow(used + left + 1);
      body.copy(whole, 0, 0, used);
      if (beginnings.length < MOST_BEGINNINGS) beginnings.push(body);
      body = whole;
    }
    if (body) used += bytes.copy(body, used, from, end);
    left -= end - from;
    return left === 0 ? finish(to - end) : null;
  };

  const readStart = (bytes: Buffer, to: number): Error | null => {
    let from = 0;
    for (;;) {
      const known = Math.min(START.length, to - from);
      if (bytes.compare(START, 0, known, from, from + known) !== 0) return new NotHttp('what came is no HTTP/1');
      const end = bytes.indexOf(HEAD_END, from);
      if (end < 0 || end >= to) {
        if (to - from > LONGEST_HEAD) return new NotHttp('the head is too long');
        begun = Buffer.from(bytes.subarray(from, to));
        return null;
      }
      if (end - from > LONGEST_HEAD) return new NotHttp('the head is too long');
      const read = readHead(bytes.toString('latin1', from, end));
      if (read instanceof NotHttp) return read;
      from = end + HEAD_END.length;
      if (read.status === 100 || read.status === 101) return new Error(`status ${read.status}, which nobody asked for`);
      if (read.status < 200) {
        if (from === to) return null;
        continue;
      }
      head = read;
      left = read.length ?? 0;
      chunks = read.chunked ? chunkReader() : null;
      listener.onHead(read);
      body = left > 0 ? roomFor(left) : null;
      used = 0;
      return readBody(bytes, from, to);
    }
  };

  return {
    read(bytes, length) {
      if (head) return readBody(bytes, 0, length);
      if (!begun) return readStart(bytes, length);
      const both = Buffer.concat([begun, bytes.subarray(0, length)]);
      begun = null;
      return readStart(both, both.length);
    },
    end() {
      if (!head) return new Error('the connection ended before an answer');
      if (chunks || head.length !== null) return new Error('the connection ended within the answer');
      finish(0);
      return null;
    },
  };
}
