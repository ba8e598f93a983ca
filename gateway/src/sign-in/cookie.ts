import type { IncomingMessage } from 'node:http';

/** Names: `__Host-` binds a cookie to its host and to https; plain http is for localhost only. */
export type CookieName = 'samlar' | 'samlar-signing-in';

const named = (name: CookieName, secure: boolean): string => (secure ? `__Host-${name}` : name);

export function readCookie(request: IncomingMessage, name: CookieName, secure: boolean): string | null {
  const wanted = named(name, secure);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === wanted) return pair.slice(at + 1).trim();
  }
  return null;
}

/** `Set-Cookie` for a secret; `life` in seconds, 0 forgets it. */
export function writeCookie(name: CookieName, secret: string, life: number, secure: boolean): string {
  return `${named(name, secure)}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? '; Secure' : ''}`;
}
