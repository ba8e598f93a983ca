import path from 'node:path';
import { viewAddress } from '@samlar/view-contract/registry';
import type { Call } from './call';
import { framePage } from './frame-page';
import { sendPage, type PortalFiles } from './portal-files';
import { sendText } from './respond';
import { framePolicy, inlineScriptHashes, openToFrames } from './security-headers';

/** What a content-security policy has no word for: a call to another machine (WebRTC), which a page within the frame's page could make, and a name or connection asked for ahead. Chromium knows it. */
const CONNECTIONS = '(response-origin)';

const FRAME = /^\/frame\/([a-z0-9-]+)\/([a-z0-9-]+)\/([0-9a-f]{16}|development)$/;

/**
 * `/frame/<owner>/<name>/<version>`: the page of a view that nobody has vetted, for a frame within this portal, and `/frame/static/…`, what it
 * is made of. Each version's page may load its own files only, and reach nothing.
 */
export async function frameRoute(call: Call, { root, development, files, views }: PortalFiles): Promise<void> {
  const shell = path.join(root, 'shells/frame');
  const watched = path.join(shell, '.development');
  const folder = development && (await files.read(watched, 'index.html')) ? watched : path.join(shell, 'dist');
  const { pathname, origin } = call.url;
  if (pathname.startsWith('/frame/static/')) {
    openToFrames(call.response);
    if (await files.send(call, folder, pathname.slice('/frame/'.length), folder !== watched)) return;
  }
  const [, owner, name, version] = FRAME.exec(pathname) ?? [];
  if (version === undefined || !(await views.known(owner!, name!, version))) return sendText(call, 404, 'No such view.\n');
  call.response.removeHeader('x-frame-options');
  call.response.setHeader('x-dns-prefetch-control', 'off');
  call.response.setHeader('connection-allowlist', CONNECTIONS);
  const page = await files.read(folder, 'index.html');
  const { html, scripts, styles } = framePage(page?.bytes.toString('utf8') ?? '');
  const written = { scripts: [...inlineScriptHashes(html), ...scripts], styles };
  call.response.setHeader('content-security-policy', framePolicy(origin, viewAddress({ owner: owner!, name: name!, version }), written));
  if (page && call.place !== null && call.place !== 'front') await sendPage(call, call.place, html, folder !== watched);
  else sendText(call, 503, 'shells/frame has not been built yet.\n');
}
