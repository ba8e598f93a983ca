import type { IncomingMessage } from 'node:http';

/** Why a body was not read. */
export interface BodyRefused {
  status: number;
  message: string;
  code: string;
}

/** Bytes a request's body may have, where nothing else is said. */
export const MAX_BODY = 1_000_000;

const bad = (status: number, message: string): { refused: BodyRefused } => ({ refused: { status, message, code: 'BAD_REQUEST' } });

/** The JSON value of a request's body; undefined where there is none, or it does not say that it is JSON. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<{ body: unknown } | { refused: BodyRefused }> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity', 'content-length': length = '0' } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || !/^application\/json\b/i.test(type)) {
    request.resume();
    return { body: undefined };
  }
  const charset = /;\s*charset="?([^\s";]+)/i.exec(type)?.[1];
  if (charset && charset.toLowerCase() !== 'utf-8') return bad(415, `The charset ${JSON.stringify(charset)} is not read here: send UTF-8.`);
  if (encoding !== 'identity') return bad(415, 'A compressed body is not read here: send it as it is.');
  const tooLong = bad(413, `The body of a request may have at most ${maxBytes} bytes.`);
  if (Number(length) > maxBytes) return tooLong;
  const bytes = await gather(request, maxBytes);
  if (!bytes) return tooLong;
  if (bytes.length === 0) return { body: undefined };
  try {
    return { body: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return bad(400, 'The body of the request is not JSON.');
  }
}

/** Null where there is more. */
function gather(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      else resolve(null);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
