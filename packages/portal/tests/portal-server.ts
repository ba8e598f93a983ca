import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { readManifest, registryOf, viewAddress, type ViewManifest } from '@samlar/view-contract/registry';
import type { Session } from '@samlar/view-contract/session';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

/** What the door allows a portal's page: its own code, styles and data, nothing evaluated, nothing inline. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

export interface PortalServer {
  /** Folder a shell was built to. */
  shell: string;
  /** Folders views were built to. */
  views: string[];
  themeCss: string;
  session: Session;
  /** Answers GraphQL by operation name. */
  answer: (operation: string, variables: Record<string, unknown>) => unknown;
  /** Lets a test spoil an answer; true when it has dealt with it. */
  spoil?: (path: string, response: ServerResponse) => boolean;
}

/** A portal host as the gateway serves one, from real builds, for looking at a shell without the rest of the house. Port 0 takes a free one. */
export function servePortal(portal: PortalServer, port: number): Promise<Server> {
  const views = portal.views.map((folder) => ({ folder, manifest: manifestIn(folder) }));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal');
    if (portal.spoil?.(pathname, response)) return;
    if (pathname === '/session') return json(response, portal.session);
    if (pathname === '/registry.json') return json(response, registryOf(views.map(({ manifest }) => manifest), portal.session.portal.kind));
    if (pathname === '/theme.css') return send(response, 'text/css', portal.themeCss);
    if (pathname.endsWith('/graphql')) return void graphql(portal, request, response);
    for (const { folder, manifest } of views) {
      const base = viewAddress(manifest);
      if (pathname.startsWith(base)) return file(response, path.join(folder, pathname.slice(base.length)));
    }
    if (pathname.startsWith('/static/') || pathname === '/favicon.svg') return file(response, path.join(portal.shell, pathname));
    response.setHeader('content-security-policy', POLICY);
    return file(response, path.join(portal.shell, 'index.html'));
  });
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server)));
}

function manifestIn(folder: string): ViewManifest {
  const where = path.join(folder, 'view.json');
  return readManifest(JSON.parse(readFileSync(where, 'utf8')), where);
}

async function graphql(portal: PortalServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString()) as { operationName: string; variables: Record<string, unknown> };
  json(response, portal.answer(operationName, variables));
}

function json(response: ServerResponse, body: unknown): void {
  send(response, 'application/json', JSON.stringify(body));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}

function file(response: ServerResponse, name: string): void {
  if (!existsSync(name) || !statSync(name).isFile()) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' });
  createReadStream(name).pipe(response);
}
