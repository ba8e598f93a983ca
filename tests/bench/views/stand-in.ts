import { existsSync, readFileSync } from 'node:fs';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2', '.html': 'text/html; charset=utf-8' };

/**
 * A server in front of a portal: passes on every request, and answers those of the shell's page and files from `dist` when there is
 * one. Both applications stand behind one of these, so that it costs them the same. `portal` is `http://lysekil.localhost:4000`.
 */
export async function standInFor(portal: string, dist: string | null): Promise<{ url: string; server: Server }> {
  const { host, hostname, port } = new URL(portal);
  const packed = new Map<string, Buffer>();
  const server = createServer((asked, answer) => {
    const address = asked.url!.split('?')[0]!;
    const own = dist && (address === '/' ? path.join(dist, 'index.html') : address.startsWith('/static/') ? path.join(dist, address) : null);
    if (own && existsSync(own)) {
      const type = TYPES[path.extname(own)] ?? 'application/octet-stream';
      const bytes = packed.get(own) ?? (type === 'font/woff2' ? readFileSync(own) : gzipSync(readFileSync(own)));
      packed.set(own, bytes);
      const lasting = address === '/' ? 'no-cache' : 'public, max-age=31536000, immutable';
      answer.writeHead(200, { 'content-type': type, 'cache-control': lasting, ...(type !== 'font/woff2' && { 'content-encoding': 'gzip' }), 'content-length': bytes.length }).end(bytes);
      return;
    }
    const headers = { ...asked.headers, host, ...(asked.headers.origin && { origin: portal }), ...(asked.headers.referer && { referer: `${portal}/` }) };
    const passed = ask({ host: 'localhost', port, path: asked.url, method: asked.method, headers }, (got) => {
      // The policy names the portal by its address, which is another here.
      const policy = String(got.headers['content-security-policy'] ?? '').replaceAll(portal, `http://${asked.headers.host}`);
      answer.writeHead(got.statusCode!, { ...got.headers, ...(policy && { 'content-security-policy': policy }) });
      got.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { url: `http://${hostname}:${(server.address() as AddressInfo).port}`, server };
}
