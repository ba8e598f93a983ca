import type { AnswerStore } from '@samlar/federation-executor/cache/memory-store';
import type { Redis } from 'ioredis';

const PREFIX = 'samlar:answer:';
const GENERATION = 'samlar:generation';

/** Answers in a Redis or Valkey, for several gateways. While it does not answer nothing is kept or found. */
export function redisStore(client: Redis): AnswerStore {
  return {
    get: (key) => client.getBuffer(PREFIX + key).catch(() => null),
    async set(key, bytes, seconds) {
      await client.set(PREFIX + key, bytes, 'EX', seconds).catch(() => undefined);
    },
    // Not known: one that nobody will ask for again.
    generation: () => client.get(GENERATION).then((found) => found ?? '0', () => `away ${Math.random()}`),
    async forget() {
      await client.incr(GENERATION).catch(() => undefined);
    },
  };
}
