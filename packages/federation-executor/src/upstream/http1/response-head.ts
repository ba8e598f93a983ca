import { NotHttp } from './not-http';

/** What stands before the body of a response (RFC 9112, 4 to 6). */
export interface ResponseHead {
  status: number;
  /** By name in lower case; a list where a name came more than once. */
  headers: Record<string, string | string[]>;
  /** Bytes of the body; null where only its pieces or the connection's end tell. */
  length: number | null;
  chunked: boolean;
  /** Whether another request may follow on the connection. */
  stays: boolean;
  /** Milliseconds that the server says it keeps an idle connection. */
  keptFor: number | null;
}

/** What may stand before the body, in bytes; trailers the same. */
export const LONGEST_HEAD = 16_384;

const STATUS = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [^\r\n]*)?$/;
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// A line's end that is none, and what ends texts elsewhere.
// oxlint-disable-next-line no-control-regex
const ODD = /\r(?!\n)|(?<!\r)\n|\0/;
const LENGTH = /^\d{1,15}$/;

/** Reads a head without its empty line; anything that two readers could understand in two ways is an error. */
export function readHead(text: string): ResponseHead | NotHttp {
  if (ODD.test(text)) return new NotHttp('a line of the head does not end as it should');
  const lines = text.split('\r\n');
  const [, minor, code] = STATUS.exec(lines[0]!) ?? [];
  if (code === undefined) return new NotHttp('the first line is no status');
  const headers = Object.create(null) as ResponseHead['headers'];
  for (let n = 1; n < lines.length; n++) {
    const line = lines[n]!;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).toLowerCase();
    if (!NAME.test(name)) return new NotHttp('a line of the head is no header');
    const value = line.slice(colon + 1).trim();
    const before = headers[name];
    headers[name] = before === undefined ? value : [before, value].flat();
  }
  return framed(Number(code), minor === '1', headers);
}

function framed(status: number, isCurrent: boolean, headers: ResponseHead['headers']): ResponseHead | NotHttp {
  const { 'content-length': length, 'transfer-encoding': coding, connection, 'keep-alive': kept } = headers;
  if (coding !== undefined && (length !== undefined || !isCurrent || typeof coding !== 'string' || coding.toLowerCase() !== 'chunked')) return new NotHttp('where the body ends cannot be told');
  if (length !== undefined && (typeof length !== 'string' || !LENGTH.test(length))) return new NotHttp('the length of the body cannot be read');
  const bare = status === 204 || status === 304;
  const known = bare ? 0 : length === undefined ? null : Number(length);
  const closes = connection !== undefined && /(?:^|,)\s*close\s*(?:,|$)/i.test(String(connection));
  const seconds = kept === undefined ? undefined : /(?:^|[\s,])timeout=(\d{1,9})/i.exec(String(kept))?.[1];
  return {
    status, headers, length: known, chunked: !bare && coding !== undefined,
    stays: isCurrent && !closes && (known !== null || coding !== undefined),
    keptFor: seconds === undefined ? null : Number(seconds) * 1000,
  };
}
