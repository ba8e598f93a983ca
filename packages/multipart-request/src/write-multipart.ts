import { randomUUID } from 'node:crypto';
import { openUpload, type Upload } from './upload';

export interface MultipartBody {
  contentType: string;
  /** Fails where a file does. */
  bytes: AsyncIterable<Buffer>;
}

/** A request whose JSON body has stand-ins of these uploads, those that it has, in their order; null where it has none. */
export function writeMultipart(body: string, uploads: readonly Upload[]): MultipartBody | null {
  const inside = uploads.filter((upload) => body.includes(JSON.stringify(upload)));
  if (inside.length === 0) return null;
  const paths = new Map<string, string>();
  const marks = new Set(inside.map((upload) => upload.toJSON()));
  const operations = JSON.parse(body) as Record<string, unknown>;
  takeOut(operations, '', (mark, path) => {
    if (!marks.has(mark)) return false;
    paths.set(mark, path);
    return true;
  });
  const map = Object.fromEntries(inside.map((upload, n) => [String(n), [paths.get(upload.toJSON())]]));
  const boundary = `samlar-${randomUUID()}`;
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes: partsOf(boundary, JSON.stringify(operations), JSON.stringify(map), inside) };
}

async function* partsOf(boundary: string, operations: string, map: string, uploads: readonly Upload[]): AsyncGenerator<Buffer> {
  const head = (name: string, more = ''): string => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
  yield Buffer.from(`${head('operations')}${operations}\r\n${head('map')}${map}\r\n`);
  for (const [n, upload] of uploads.entries()) {
    const { stream, filename, mimeType } = await openUpload(upload);
    yield Buffer.from(head(String(n), `; filename="${plainName(filename)}"\r\ncontent-type: ${/^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(mimeType) ? mimeType : 'application/octet-stream'}`));
    for await (const chunk of stream) yield chunk as Buffer;
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${boundary}--\r\n`);
}

/** Nothing in it that could end the header, or the quotation. */
const plainName = (name: string): string => (name ?? '').replace(/[\p{Cc}"\\]/gu, '_').slice(-255) || 'file';

function takeOut(value: object, path: string, isOne: (mark: string, path: string) => boolean): void {
  for (const [key, each] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof each === 'string' && isOne(each, at)) (value as Record<string, unknown>)[key] = null;
    else if (typeof each === 'object' && each !== null) takeOut(each as object, at, isOne);
  }
}
