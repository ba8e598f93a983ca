import { createHash } from 'node:crypto';
import { LONGEST, type AnswerStore } from './answer-store';
import type { Freshness } from './cache-control';

/** One thing that may be kept. */
export interface Wanted {
  /** What is asked, of whom: equal text, equal answer for equal callers. */
  question: string;
  /** What its schema lets be kept of it. */
  policy: Freshness;
  /** Kept with these, it no longer holds when one of them changes. */
  tags: readonly string[];
}

export interface Callers {
  /** All for whom a public answer is good. */
  everybody: string;
  /** Everything of one caller that may decide what is answered. */
  viewer: string;
}

/** What was found, and how long and for whom it still holds. */
export interface Found {
  bytes: Buffer;
  freshness: Freshness;
}

export interface Looked {
  /** In the order asked for. */
  found: readonly (Found | null)[];
  /** Keeps what has come of those that were not found, as fresh as said: for no longer than their own policies. It holds for the time before it was looked for. */
  keep(given: readonly { at: number; bytes: Buffer; freshness: Freshness }[]): Promise<void>;
}

const NOTHING: Looked['keep'] = async () => undefined;

/**
 * Looks for answers. Each is kept with the time until which it holds and with when each of its tags had last changed before it was asked for; found again, it is good
 * while both are still so. A public one is kept for everybody, a private one under its viewer.
 */
export async function look(store: AnswerStore, { everybody, viewer }: Callers, wanted: readonly Wanted[], now: () => number): Promise<Looked> {
  const tags = [...new Set(wanted.flatMap((each) => each.tags))];
  const keys = wanted.map(({ question, policy }) => ({ own: keyOf('one', viewer, question), open: policy.scope === 'public' ? keyOf('all', everybody, question) : null }));
  const read = await store.read(keys.flatMap(({ own, open }) => (open === null ? [own] : [own, open])), tags);
  if (read === null) return { found: wanted.map(() => null), keep: NOTHING };
  const stamps = new Map(tags.map((tag, n) => [tag, read.stamps[n]!]));
  const stampOf = (each: Wanted): string => each.tags.map((tag) => stamps.get(tag)!).join(',');
  let at = 0;
  const found = wanted.map((each, n) => {
    const own = good(read.kept[at++] ?? null, stampOf(each), 'private', now());
    const open = keys[n]!.open === null ? null : good(read.kept[at++] ?? null, stampOf(each), 'public', now());
    return own ?? open;
  });
  return {
    found,
    keep: (given) => store.write(given.flatMap(({ at: n, bytes, freshness }) => {
      const seconds = Math.min(freshness.seconds, wanted[n]!.policy.seconds, LONGEST);
      const key = freshness.scope === 'public' && keys[n]!.open !== null ? keys[n]!.open : keys[n]!.own;
      return seconds > 0 ? [{ key, seconds, bytes: Buffer.concat([Buffer.from(`${now() + seconds * 1_000} ${stampOf(wanted[n]!)}\n`), bytes]) }] : [];
    })),
  };
}

function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('base64url');
}

/** Null for what no longer holds, or is none of ours. */
function good(entry: Buffer | null, stamps: string, scope: Freshness['scope'], now: number): Found | null {
  const end = entry?.indexOf('\n') ?? -1;
  if (entry === null || end < 0) return null;
  const [until = '', kept = ''] = entry.toString('latin1', 0, end).split(' ');
  const seconds = Math.floor((Number(until) - now) / 1_000);
  return kept === stamps && seconds > 0 ? { bytes: entry.subarray(end + 1), freshness: { seconds, scope } } : null;
}
