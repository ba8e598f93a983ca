import type { CacheRules } from './cache-rules';

/** Everything that is kept. */
export const EVERYTHING = 'everything';
/** Everything that no mutation has come after. */
export const MUTATED = 'mutated';
/** What one subgraph has answered since its last mutation. */
export const mutatedIn = (subgraph: string): string => `mutated ${subgraph}`;

const any = (coordinate: string): string => coordinate;
const all = (coordinate: string): string => `${coordinate} *`;
const one = (coordinate: string, keyField: string, value: unknown): string => `${coordinate} ${keyField}=${String(value)}`;

/** Of an answer in which there are things of these types and fields: any of them may change. */
export const tagsOf = (changed: readonly string[]): string[] => changed.map(any);

/** Of one entity by its representation: it may change, or all of its type. Where an event says which thing it is by another key: any. */
export function tagsOfEntity({ changed }: CacheRules, representation: Readonly<Record<string, unknown>>): string[] {
  const type = String(representation['__typename']);
  const keyFields = changed.get(type);
  if (!keyFields) return [];
  return [all(type), ...[...keyFields].map((keyField) => {
    const value = Object.hasOwn(representation, keyField) ? representation[keyField] : null;
    return typeof value === 'string' || typeof value === 'number' ? one(type, keyField, value) : any(type);
  })];
}

/** What an event changes. */
export function tagsOfEvent({ changes }: CacheRules, { name, payload }: { name: string; payload: Readonly<Record<string, unknown>> }): string[] {
  const tags = (changes.get(name) ?? []).flatMap(({ coordinate, key, keyField }) => {
    const value = key !== null && Object.hasOwn(payload, key) ? payload[key] : null;
    return typeof value === 'string' || typeof value === 'number' ? [any(coordinate), one(coordinate, keyField, value)] : [any(coordinate), all(coordinate)];
  });
  return [...new Set(tags)];
}
