import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { viewFolders, type Registry } from '@samlar/view-contract/registry';

const EVERYWHERE: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/** The headers of every answer. */
export function writeSecurityHeaders(response: ServerResponse, secure: boolean): void {
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/**
 * Lets frames with an origin of their own load a file: all that is public, and the same for everyone. It is read without cookies, since
 * a frame's requests bear none.
 */
export function openToFrames(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
}

/**
 * The content-security policy of a view's file. A drawing that is opened by itself is a page of the portal's own origin, and so is what a worker is made of: neither
 * runs more nor reaches anything. What a page takes in of a file is held by the page's policy alone.
 */
export const VIEW_FILE_POLICY = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The content-security policy of a framed view's page. It has an origin of its own wherever it is opened, runs the frame's shell and the
 * files below `base`, stands within this portal only, and reaches nothing: no request, no other frame, no worker, and a form tells its view alone that it is sent. `written`: hashes of
 * what is written into it.
 */
export function framePolicy(origin: string, base: string, written: { scripts: readonly string[]; styles: readonly string[] }): string {
  const own = `${origin}/frame/static/ ${origin}${base}`;
  return [
    "default-src 'none'",
    'sandbox allow-scripts allow-forms',
    `script-src ${[own, ...written.scripts].join(' ')}`,
    `style-src ${[own, `${origin}/theme.css`, ...written.styles].join(' ')}`,
    `img-src ${origin}${base} data:`,
    `font-src ${own} data:`,
    "connect-src 'none'",
    `frame-ancestors ${origin}`,
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Hashes of the scripts written into a page, so that these and no others may run without an address. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map((match) => match[1]!);
  return scripts.filter((script) => script !== '').map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

/**
 * Where a page may take code and styles from: the portal's own files, and the views that run in the page, each by its folder (`viewFolders`). A view in a
 * frame is not among them. By name, not by version, so that a page opened just before a change can still show what came just after.
 */
const codeFrom = (registry: Registry, origin: string): string[] => [`${origin}/static/`, ...viewFolders(registry).map((folder) => `${origin}${folder}`)];

/** Refuses scripts that come with no hash, whoever asks for them. Browsers do not know `style` here yet: styles are held by the policy above and by what asks for them. */
export const INTEGRITY_POLICY = 'blocked-destinations=(script)';

/**
 * The content-security policy of a portal's page, from its registry: code comes from the portal and the registered views'
 * addresses, nothing is evaluated. `looseStyle` allows style elements made by scripts (the query explorer's editor makes them).
 */
export function portalPolicy(registry: Registry, html: string, origin: string, issuerOrigin: string, looseStyle: boolean): string {
  const code = codeFrom(registry, origin).join(' ');
  return [
    "default-src 'none'",
    `script-src ${[code, ...inlineScriptHashes(html)].join(' ')}`,
    `style-src ${code} ${origin}/theme.css${looseStyle ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    `frame-src ${origin}/frame/`,
    "manifest-src 'self'",
    // A sign-out form is sent on to the issuer, which sends it on to its own page.
    `form-action 'self' ${issuerOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}
