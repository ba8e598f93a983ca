import type { AnswerStore } from '@samlar/federation-executor/cache/answer-store';
import type { CacheRules } from '@samlar/federation-executor/cache/cache-rules';
import { memoryStore } from '@samlar/federation-executor/cache/memory-store';
import { EVERYTHING, tagsOfEvent } from '@samlar/federation-executor/cache/tags';
import type { Logger } from 'pino';
import { openRedis } from '../limits/rate-store';
import type { EventTransport } from '../live/event-transport';
import { redisStore } from './redis-store';

export interface AnswerCache {
  store: AnswerStore;
  /** Forgets what events change, by the rules of the graphs of the moment; and everything when some may have gone by unheard. */
  follow(events: EventTransport, rules: () => readonly (CacheRules | null)[]): void;
  close(): void;
}

/** Bytes of answers that are kept in this process, where they are. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where answers are kept: `off`, `memory` or the address of a Redis or Valkey. */
export async function openCache(address: string, log: Logger): Promise<AnswerCache | null> {
  if (address === 'off') return null;
  const redis = address === 'memory' ? null : await openRedis(address, log);
  const store = redis ? redisStore(redis) : memoryStore(MOST_BYTES);
  return {
    store,
    follow(events, rules) {
      events.listen((event) => {
        const tags = rules().flatMap((each) => (each ? tagsOfEvent(each, event) : []));
        if (tags.length > 0) void store.change([...new Set(tags)]);
      });
      events.missed(() => void store.change([EVERYTHING]));
    },
    close: () => redis?.disconnect(),
  };
}
