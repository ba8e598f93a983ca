import type { IncomingMessage } from 'node:http';

/** Whether who asks has what `etag` names already (RFC 9110, 13.1.2). A weak mark, as a proxy that compresses makes of ours, names the same content. */
export function knowsEtag({ headers }: IncomingMessage, etag: string): boolean {
  const known = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
