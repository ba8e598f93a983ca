import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Call } from './call';
import { knowsEtag } from './known-etag';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8', '.wasm': 'application/wasm', '.csv': 'text/csv; charset=utf-8',
};
const COMPRESSED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt', '.csv']);
const pack = promisify(gzip);

/** A file's bytes as they are sent. */
export interface Kept {
  bytes: Buffer;
  packed: Buffer | null;
  etag: string;
}

/** Makes a file ready to be sent; its name says what it is. */
export async function keep(file: string, bytes: Buffer): Promise<Kept> {
  const packed = COMPRESSED.has(path.extname(file)) && bytes.length > 1_000 ? await pack(bytes) : null;
  return { bytes, packed, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

/** Answers with a file. `lasting`: its address names its content, keep it for ever. */
export function sendKept({ request, response }: Call, file: string, found: Kept, lasting: boolean): void {
  const headers: Record<string, string> = {
    'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: found.etag,
    vary: 'accept-encoding',
  };
  if (knowsEtag(request, found.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const packed = found.packed !== null && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = packed ? found.packed! : found.bytes;
  if (packed) headers['content-encoding'] = 'gzip';
  headers['content-length'] = String(body.length);
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** Files of built folders, kept in memory until they change on disk. */
export interface ServedFolder {
  /** The file's bytes, or null when there is no such file in the folder. */
  read(folder: string, file: string): Promise<Kept | null>;
  /** Answers with the file; false when there is none. `lasting`: its address names its content, keep it for ever. */
  send(call: Call, folder: string, file: string, lasting: boolean): Promise<boolean>;
}

export function servedFolder(): ServedFolder {
  const kept = new Map<string, { stamp: string; file: Kept }>();

  const read: ServedFolder['read'] = async (folder, file) => {
    const whole = path.resolve(folder, `./${file}`);
    if (!whole.startsWith(path.resolve(folder) + path.sep) || file.includes('\0')) return null;
    const found = await stat(whole).catch(() => null);
    if (!found?.isFile()) return null;
    const stamp = `${found.mtimeMs} ${found.size}`;
    const known = kept.get(whole);
    if (known?.stamp === stamp) return known.file;
    const fresh = await keep(whole, await readFile(whole));
    kept.set(whole, { stamp, file: fresh });
    return fresh;
  };

  return {
    read,
    async send(call, folder, file, lasting) {
      const found = await read(folder, file);
      if (found) sendKept(call, file, found, lasting);
      return found !== null;
    },
  };
}
