import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for a cookie: 256 random bits, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead of the secret: who reads the table cannot use it. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The token a page sends back with what it does; known only to pages of the session. */
export function csrfOf(sessionSecret: string): string {
  return createHash('sha256').update(`csrf ${sessionSecret}`).digest('base64url');
}

/** Compares without telling by its time how much was right. */
export function same(a: string, b: string): boolean {
  return timingSafeEqual(hashOf(a), hashOf(b));
}
