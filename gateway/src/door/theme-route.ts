import { createHash } from 'node:crypto';
import { themeFile } from '@samlar/theme/theme-css';
import type { Portal } from '../portals';
import type { Call } from './call';
import { knowsEtag } from './known-etag';
import { openToFrames } from './security-headers';

/** `GET /theme.css`: the portal's colours, from its organisation's brand. */
export function themeRoute(call: Call, portal: Portal): void {
  const { css, hash } = themeOf(portal);
  const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache', etag: `"${hash}"` };
  openToFrames(call.response);
  if (knowsEtag(call.request, headers.etag)) call.response.writeHead(304, headers).end();
  else call.response.writeHead(200, headers).end(css);
}

const themeOf = ({ slug, brand }: Portal): ReturnType<typeof themeFile> => themeFile({ name: slug, ...brand });

const integrity = new Map<string, string>();

/** `sha384-…` of the portal's theme. */
export function themeIntegrity(portal: Portal): string {
  const { css, hash } = themeOf(portal);
  const known = integrity.get(hash) ?? `sha384-${createHash('sha384').update(css).digest('base64')}`;
  integrity.set(hash, known);
  return known;
}
