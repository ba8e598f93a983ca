/** Where answers are kept. Neither call rejects: what cannot be read is not there, what cannot be kept is not. */
export interface AnswerStore {
  get(key: string): Promise<Buffer | null>;
  set(key: string, bytes: Buffer, seconds: number): Promise<void>;
  /** What everything kept holds for; another after `forget`, here and wherever else the store is used. */
  generation(): Promise<string>;
  /** Nothing kept until now is found again. */
  forget(): Promise<void>;
}

interface Kept {
  bytes: Buffer;
  until: number;
}

/** In this process, at most so many bytes, what was longest not asked for dropped first. */
export function memoryStore(mostBytes: number, now: () => number = Date.now): AnswerStore {
  const kept = new Map<string, Kept>();
  let size = 0;
  let generation = 0;
  const drop = (key: string): void => {
    size -= kept.get(key)?.bytes.length ?? 0;
    kept.delete(key);
  };
  return {
    async get(key) {
      const found = kept.get(key);
      if (!found) return null;
      if (found.until <= now()) return (drop(key), null);
      kept.delete(key);
      kept.set(key, found);
      return found.bytes;
    },
    async set(key, bytes, seconds) {
      drop(key);
      if (bytes.length > mostBytes / 8) return; // one alone is not to push out all others
      kept.set(key, { bytes, until: now() + seconds * 1_000 });
      size += bytes.length;
      for (const oldest of kept.keys()) {
        if (size <= mostBytes) break;
        drop(oldest);
      }
    },
    generation: async () => String(generation),
    async forget() {
      generation += 1;
      kept.clear();
      size = 0;
    },
  };
}
