import { randomUUID } from 'node:crypto';
import { LONGEST, type AnswerStore } from '@samlar/federation-executor/cache/answer-store';
import type { Redis } from 'ioredis';

const ENTRY = 'samlar:answer:';
const TAG = 'samlar:changed:';
/** Milliseconds that a store which has failed is left alone, so that nobody waits for it in vain. */
const REST = 2_000;

/**
 * Answers in a Redis or Valkey, for several gateways. While it does not answer nothing is kept or found; what changes meanwhile is told to it before anything is
 * found again.
 */
export function redisStore(client: Redis, now: () => number = Date.now): AnswerStore {
  let restsUntil = 0;
  const untold = new Set<string>();
  const tell = async (tags: readonly string[]): Promise<void> => {
    const told = client.pipeline();
    for (const tag of tags) told.set(TAG + tag, randomUUID(), 'EX', LONGEST * 2);
    for (const [error] of (await told.exec()) ?? []) if (error) throw error;
  };
  const orNull = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (now() < restsUntil) return null;
    try {
      if (untold.size > 0) {
        const tags = [...untold];
        await tell(tags);
        tags.forEach((tag) => untold.delete(tag));
      }
      return await work();
    } catch {
      restsUntil = now() + REST;
      return null;
    }
  };
  return {
    read: (keys, tags) => orNull(async () => {
      const found = await client.mgetBuffer(...keys.map((key) => ENTRY + key), ...tags.map((tag) => TAG + tag));
      return { kept: found.slice(0, keys.length), stamps: found.slice(keys.length).map((stamp) => stamp?.toString('latin1') ?? '0') };
    }),
    async write(entries) {
      if (entries.length === 0) return;
      await orNull(() => {
        const kept = client.pipeline();
        for (const { key, bytes, seconds } of entries) kept.set(ENTRY + key, bytes, 'EX', seconds);
        return kept.exec();
      });
    },
    async change(tags) {
      tags.forEach((tag) => untold.add(tag));
      await orNull(async () => undefined);
    },
  };
}
