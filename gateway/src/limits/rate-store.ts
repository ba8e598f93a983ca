import type { Pool } from 'pg';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Where callers' requests are counted. */
export type RateStore = { kind: 'memory' } | { kind: 'postgres'; pool: Pool } | { kind: 'redis'; client: Redis };

/** `memory`, `postgres` or an address of a Redis or Valkey. */
export function rateStoreOf(store: string, pool: Pool, redis: Redis | null): RateStore {
  if (store === 'postgres') return { kind: 'postgres', pool };
  return redis === null ? { kind: 'memory' } : { kind: 'redis', client: redis };
}

/** A connection that is made anew as often as needed, and never waits for one: what needs it does without meanwhile. */
export async function openRedis(address: string, log: Logger): Promise<Redis> {
  const { Redis: Client } = await import('ioredis');
  const client = new Client(address, { enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 2_000, commandTimeout: 500, lazyConnect: false });
  let told = false;
  client.on('error', (error: Error) => {
    if (!told) log.warn({ reason: error.message }, 'the store of limits and caches does not answer');
    told = true;
  });
  client.on('ready', () => { told = false; });
  return client;
}
