import { LONGEST_HEAD } from './response-head';
import { NotHttp } from './not-http';

export interface ChunkReader {
  /**
   * Reads on from a place in what has come; `take` gets each part of the body, as a view of it. Answers the place after the body, null
   * where it goes on, or what is wrong.
   */
  read(bytes: Buffer, from: number, to: number, take: (part: Buffer) => void): number | null | NotHttp;
}

/** Bytes of a chunk's first line: its size and whatever a server adds to it. */
const LONGEST_LINE = 256;
const CR = 13;
const LF = 10;

/** Reads a body in chunks (RFC 9112, 7.1). Trailers are passed over. */
export function chunkReader(): ChunkReader {
  let state: 'size' | 'rest of line' | 'data' | 'after data' | 'trailer' = 'size';
  let size = 0;
  let digits = 0;
  let line = 0;
  let trailers = 0;
  let before = 0;
  return {
    read(bytes, from, to, take) {
      let at = from;
      while (at < to) {
        if (state === 'data') {
          const end = Math.min(to, at + size);
          take(bytes.subarray(at, end));
          size -= end - at;
          at = end;
          if (size === 0) [state, line] = ['after data', 0];
          continue;
        }
        const byte = bytes[at++]!;
        line += 1;
        if (state === 'size') {
          const digit = hexDigit(byte);
          if (digit >= 0) {
            if (++digits > 8) return new NotHttp('a chunk is longer than can be');
            size = size * 16 + digit;
            continue;
          }
          if (digits === 0 || (byte !== CR && byte !== 59 && byte !== 32 && byte !== 9)) return new NotHttp('the size of a chunk cannot be read');
          state = 'rest of line';
        } else if (state === 'rest of line') {
          if (line > LONGEST_LINE) return new NotHttp('the first line of a chunk is too long');
          if (byte === LF) {
            if (before !== CR) return new NotHttp('a line of a chunk does not end as it should');
            [state, digits, line] = [size === 0 ? 'trailer' : 'data', 0, 0];
          } else if (before === CR) return new NotHttp('a line of a chunk does not end as it should');
        } else if (state === 'after data') {
          if (byte !== (line === 1 ? CR : LF)) return new NotHttp('a chunk does not end where it should');
          if (line === 2) [state, line] = ['size', 0];
        } else {
          if (++trailers > LONGEST_HEAD) return new NotHttp('the trailers are too long');
          if ((byte === LF) !== (before === CR)) return new NotHttp('a line of the trailers does not end as it should');
          if (byte === LF && line === 2) return at;
          if (byte === LF) line = 0;
        }
        before = byte;
      }
      return null;
    },
  };
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
