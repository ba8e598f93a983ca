import path from 'node:path';
import { DEVELOPMENT, VIEW_FOLDERS, viewFolders } from '@samlar/view-contract/registry';
import type { Portal } from '../portals';
import type { Call } from './call';
import { knowsEtag } from './known-etag';
import { pageLanguage } from './page-language';
import { PAGE_TEXTS } from './page-texts';
import { plainPage, plainPagePolicy } from './plain-page';
import { withHead } from './portal-head';
import { preloadsFor } from './preloads';
import { sendHtml, sendJson, sendText } from './respond';
import { INTEGRITY_POLICY, openToFrames, portalPolicy, VIEW_FILE_POLICY } from './security-headers';
import { keep, sendKept, type ServedFolder } from './served-folder';
import { themeOf } from './theme-route';
import type { Views } from './views';

export interface PortalFiles {
  root: string;
  /** Serve what a watch builds, where there is such. */
  development: boolean;
  files: ServedFolder;
  views: Views;
  issuerOrigin: string;
}

const VIEW_FILE = /^\/views\/([a-z0-9-]+)\/([a-z0-9-]+)\/([0-9a-f]{16}|development)\/(.+)$/;

/** `GET /registry.json`: the views of this portal, with an ETag. */
export async function registryRoute(call: Call, portal: Portal, { views }: PortalFiles): Promise<void> {
  const { body, etag } = await views.registry(portal);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', etag };
  if (knowsEtag(call.request, etag)) call.response.writeHead(304, headers).end();
  else call.response.writeHead(200, headers).end(body);
}

/** `/views/<owner>/<view>/<version>/<file>`: a file of a registered version, for ever the same. */
export async function viewFileRoute(call: Call, { views }: PortalFiles): Promise<void> {
  const [, owner, name, version, file] = VIEW_FILE.exec(decoded(call.url.pathname)) ?? [];
  const found = file === undefined ? null : await views.file(owner!, name!, version!, file);
  openToFrames(call.response);
  call.response.setHeader('content-security-policy', VIEW_FILE_POLICY);
  if (found) sendKept(call, file!, found, version !== DEVELOPMENT);
  else sendText(call, 404, 'No such file of a registered view.\n');
}

/** The shell's files; for any other address its page, which finds its own way. `rightsHere`: of whoever asks; null for somebody who is not let in. */
export async function shellRoute(call: Call, portal: Portal, { root, development, files, views, issuerOrigin }: PortalFiles, rightsHere: () => Promise<ReadonlySet<string> | null>): Promise<void> {
  const shell = path.join(root, 'shells', portal.kind);
  const watched = path.join(shell, '.development');
  const folder = development && (await files.read(watched, 'index.html')) ? watched : path.join(shell, 'dist');
  const file = decoded(call.url.pathname).slice(1);
  const isPage = file === '' || file === 'index.html';
  if (!isPage && (await files.send(call, folder, file, folder !== watched && file.startsWith('static/')))) return;
  // An address with an extension means a file; answering a page for it would hide that it is missing.
  if (!isPage && /\.[a-z0-9]{1,5}$/i.test(file)) return sendText(call, 404, 'No such file.\n');
  const page = await files.read(folder, 'index.html');
  if (!page) {
    call.response.setHeader('content-security-policy', plainPagePolicy());
    const language = pageLanguage(call.url, call.request, portal);
    return sendHtml(call, 503, plainPage('Samlär', `<h1>${PAGE_TEXTS[language].notBuilt}</h1><p><code>shells/${portal.kind}/dist</code></p>`, language));
  }
  const { registry } = await views.registry(portal);
  const html = page.bytes.toString('utf8');
  call.response.setHeader('content-security-policy', portalPolicy(registry, html, call.url.origin, issuerOrigin, portal.kind === 'research'));
  const rights = await rightsHere();
  const preloads = rights ? preloadsFor(registry, portal.kind, decoded(call.url.pathname), rights) : '';
  const allowed = `<meta name="${VIEW_FOLDERS}" content="${viewFolders(registry).join(' ')}">`;
  await sendPage(call, portal, withHead(html, portal).replace('</head>', `${allowed}${preloads}</head>`), folder !== watched);
}

/** A shell's page, with the hash of the portal's theme. What is built at each change has no hashes, and is not asked for any. */
export async function sendPage(call: Call, portal: Portal, html: string, hashed: boolean): Promise<void> {
  if (hashed) call.response.setHeader('integrity-policy', INTEGRITY_POLICY);
  const { address, integrity } = themeOf(portal);
  const theme = `href="${address}" integrity="${integrity}" crossorigin="anonymous"`;
  // Asked for first: what is painted waits for it, and it stands after all that the head asks for.
  const page = html.replace('href="/theme.css"', theme).replace('<head>', `<head><link rel="preload" as="style" ${theme}>`);
  sendKept(call, 'index.html', await keep('index.html', Buffer.from(page)), false);
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/%';
  }
}

export function notHere(call: Call): void {
  sendJson(call, 404, { error: 'There is nothing at this address.' });
}
