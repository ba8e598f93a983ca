import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RateStore } from './rate-store';

/** Takes points for a key; 0: it may go on, or else the seconds to wait. Never rejects. */
export type RateLimit = (key: string, points?: number) => Promise<number>;

/** So many points a minute for each key. A store that does not answer is stood in for by this process's memory: nobody is turned away for it. */
export function rateLimit(name: string, perMinute: number, store: RateStore): RateLimit {
  const options = { keyPrefix: name, points: perMinute, duration: 60 };
  const memory = new RateLimiterMemory(options);
  const limiter = limiterIn(store, options, memory);
  return async (key, points = 1) => {
    try {
      await limiter.consume(key, points);
      return 0;
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) return 0;
      return Math.max(1, Math.ceil(reason.msBeforeNext / 1_000));
    }
  };
}

function limiterIn(store: RateStore, options: { keyPrefix: string; points: number; duration: number }, memory: RateLimiterMemory): RateLimiterAbstract {
  if (store.kind === 'redis') return new RateLimiterRedis({ ...options, storeClient: store.client, insuranceLimiter: memory, rejectIfRedisNotReady: true });
  if (store.kind === 'postgres') {
    return new RateLimiterPostgres({ ...options, storeClient: store.pool, storeType: 'pool', schemaName: 'door', tableName: 'rate', tableCreated: true, insuranceLimiter: memory });
  }
  return memory;
}
