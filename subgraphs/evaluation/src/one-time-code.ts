/**
 * One-time codes (A04, domain.md §8). A code is sixteen signs of 32 (80 bits), derived from the installation's secret and
 * the command that issued it, so that a repeated command gives the same codes without any being stored: the database has
 * only their keyed hash.
 */
import { createHmac } from 'node:crypto';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The `count` codes of one issuing, as written on paper: XXXX-XXXX-XXXX-XXXX. */
export function codesOf(secret: string, issuing: { wave: string; unit: string; command: string }, count: number): string[] {
  const seed = createHmac('sha256', secret).update(JSON.stringify(['code', issuing.wave, issuing.unit, issuing.command])).digest();
  return Array.from({ length: count }, (_, index) => {
    const bytes = createHmac('sha256', seed).update(String(index)).digest();
    const signs = Array.from(bytes.subarray(0, 16), (byte) => SIGNS[byte & 31]).join('');
    return signs.replace(/.{4}(?=.)/g, '$&-');
  });
}

/** What people mean when they type a code: any case, with or without dashes, O for 0, I or L for 1. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** Keyed hash of a code, however it was typed; 32 bytes. */
export function hashOfCode(secret: string, typed: string): Buffer {
  return createHmac('sha256', secret).update(`hash ${normalCode(typed)}`).digest();
}
