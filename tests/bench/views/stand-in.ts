import { existsSync, readFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { withHead } from '../../../gateway/src/door/portal-head';

/** As the door has it in the page of the portal that is visited. */
const LYSEKIL = { name: 'Lysekil' };
const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2' };

/**
 * A server in front of a portal: passes on every request, and when there is a `dist` answers with its page and files instead of the shell's. The page
 * is asked of the door all the same, which says who may see it and names the theme, and files that last for ever come from memory for both: so the server
 * costs both the same. `portal` is `http://lysekil.localhost:4000`.
 */
export async function standInFor(portal: string, dist: string | null): Promise<{ url: string; server: Server }> {
  const { host, hostname, port } = new URL(portal);
  const packed = new Map<string, Buffer>();
  const kept = new Map<string, { headers: IncomingHttpHeaders; bytes: Buffer }>();
  const server = createServer((asked, answer) => {
    const address = asked.url!.split('?')[0]!;
    const own = dist && address.startsWith('/static/') ? path.join(dist, address) : null;
    if (own && existsSync(own)) {
      const type = TYPES[path.extname(own)] ?? 'application/octet-stream';
      const bytes = packed.get(own) ?? (type === 'font/woff2' ? readFileSync(own) : gzipSync(readFileSync(own)));
      packed.set(own, bytes);
      answer.writeHead(200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable', ...(type !== 'font/woff2' && { 'content-encoding': 'gzip' }), 'content-length': bytes.length }).end(bytes);
      return;
    }
    const known = kept.get(asked.url!);
    if (known) return void answer.writeHead(200, known.headers).end(known.bytes);
    const headers = { ...asked.headers, host, ...(asked.headers.origin && { origin: portal }), ...(asked.headers.referer && { referer: `${portal}/` }) };
    const passed = ask({ host: 'localhost', port, path: asked.url, method: asked.method, headers }, (got) => {
      // The policy names the portal by its address, which is another here.
      const policy = String(got.headers['content-security-policy'] ?? '').replaceAll(portal, `http://${asked.headers.host}`);
      const passedOn = { ...got.headers, ...(policy && { 'content-security-policy': policy }) };
      if (dist && address === '/' && got.statusCode === 200) return void buffer(got).then((bytes) => {
        const page = gzipSync(withTheme(withHead(readFileSync(path.join(dist, 'index.html'), 'utf8'), LYSEKIL), gunzipSync(bytes).toString('utf8')));
        answer.writeHead(200, { ...passedOn, 'content-length': page.length }).end(page);
      });
      answer.writeHead(got.statusCode!, passedOn);
      got.pipe(answer);
      if (got.statusCode === 200 && String(got.headers['cache-control']).includes('immutable')) void buffer(got).then((bytes) => kept.set(asked.url!, { headers: got.headers, bytes }));
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { url: `http://${hostname}:${(server.address() as AddressInfo).port}`, server };
}

/** The theme's two elements as the door's page has them, in a page that has none of its hashes. */
function withTheme(html: string, doorsPage: string): string {
  const [preload, link] = ['as="style" ', ''].map((kind) => new RegExp(`<link rel="(?:preload|stylesheet)" ${kind}href="/theme[^>]+>`).exec(doorsPage)![0]);
  return html.replace('<link rel="stylesheet" href="/theme.css">', link!).replace('<head>', `<head>${preload}`);
}
