import { LRUCache } from 'lru-cache';
import type { AnswerStore } from './answer-store';

/** Tags whose last change is known; beyond, everything is forgotten at once. */
const MOST_TAGS = 50_000;
/** What an entry takes beside its bytes and key. */
const OVERHEAD = 200;

/** In this process, at most so many bytes, what was longest not asked for dropped first. */
export function memoryStore(mostBytes: number): AnswerStore {
  // One alone is not to push out all others.
  const kept = new LRUCache<string, Buffer>({ maxSize: mostBytes, maxEntrySize: Math.ceil(mostBytes / 8), sizeCalculation: (bytes, key) => bytes.length + key.length + OVERHEAD });
  const stamps = new Map<string, string>();
  let changes = 0;
  let since = 0;
  return {
    read: async (keys, tags) => ({ kept: keys.map((key) => kept.get(key) ?? null), stamps: tags.map((tag) => stamps.get(tag) ?? String(since)) }),
    async write(entries) {
      for (const { key, bytes } of entries) kept.set(key, bytes);
    },
    async change(tags) {
      changes += 1;
      for (const tag of tags) stamps.set(tag, String(changes));
      if (stamps.size <= MOST_TAGS) return;
      kept.clear();
      stamps.clear();
      since = changes; // an answer under way was asked for before it
    },
  };
}
