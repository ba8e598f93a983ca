import { createHash } from 'node:crypto';

/** One text for one value: keys sorted, nothing between. Strings, finite numbers, booleans, null, lists and objects only; throws on others. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new Error(`there is no JSON for a ${typeof value}`);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/** The version a manifest's content has: the same content has the same one. 16 hex digits. */
export function versionOf(manifest: object): string {
  const { version: _version, ...content } = manifest as { version?: string };
  return createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 16);
}
