import { existsSync, readFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { withHead } from '../../../gateway/src/door/portal-head';

/** As the door has it in the page of the portal that is visited. */
const LYSEKIL = { name: 'Lysekil' };
const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2', '.html': 'text/html; charset=utf-8' };

/**
 * A server in front of a portal: passes on every request, and answers those of the shell's page and files from `dist` when there is
 * one. Both applications stand behind one of these, and files that last for ever come from its memory for both, so that it costs them the same.
 * `portal` is `http://lysekil.localhost:4000`.
 */
export async function standInFor(portal: string, dist: string | null): Promise<{ url: string; server: Server }> {
  const { host, hostname, port } = new URL(portal);
  const packed = new Map<string, Buffer>();
  const kept = new Map<string, { headers: IncomingHttpHeaders; bytes: Buffer }>();
  const server = createServer((asked, answer) => {
    const address = asked.url!.split('?')[0]!;
    const own = dist && (address === '/' ? path.join(dist, 'index.html') : address.startsWith('/static/') ? path.join(dist, address) : null);
    if (own && existsSync(own)) {
      const type = TYPES[path.extname(own)] ?? 'application/octet-stream';
      const bytes = packed.get(own) ?? (type === 'font/woff2' ? readFileSync(own) : gzipSync(address === '/' ? withHead(readFileSync(own, 'utf8'), LYSEKIL) : readFileSync(own)));
      packed.set(own, bytes);
      const lasting = address === '/' ? 'no-cache' : 'public, max-age=31536000, immutable';
      answer.writeHead(200, { 'content-type': type, 'cache-control': lasting, ...(type !== 'font/woff2' && { 'content-encoding': 'gzip' }), 'content-length': bytes.length }).end(bytes);
      return;
    }
    const known = kept.get(asked.url!);
    if (known) return void answer.writeHead(200, known.headers).end(known.bytes);
    const headers = { ...asked.headers, host, ...(asked.headers.origin && { origin: portal }), ...(asked.headers.referer && { referer: `${portal}/` }) };
    const passed = ask({ host: 'localhost', port, path: asked.url, method: asked.method, headers }, (got) => {
      // The policy names the portal by its address, which is another here.
      const policy = String(got.headers['content-security-policy'] ?? '').replaceAll(portal, `http://${asked.headers.host}`);
      answer.writeHead(got.statusCode!, { ...got.headers, ...(policy && { 'content-security-policy': policy }) });
      got.pipe(answer);
      if (got.statusCode === 200 && String(got.headers['cache-control']).includes('immutable')) void buffer(got).then((bytes) => kept.set(asked.url!, { headers: got.headers, bytes }));
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { url: `http://${hostname}:${(server.address() as AddressInfo).port}`, server };
}
