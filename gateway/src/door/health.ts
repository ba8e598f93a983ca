import type { Pool } from 'pg';
import type { Dispatcher } from 'undici';
import { withinTime } from '../graph/within-time';

export interface Health {
  /** May requests be sent here. A subgraph that is away costs its own fields only, so it does not count. */
  ready: boolean;
  parts: Record<string, 'up' | 'away'>;
}

/** Asks the database and every subgraph, at most a second each. */
export async function health(pool: Pool, subgraphUrls: ReadonlyMap<string, string>, dispatcher: Dispatcher, stopping: boolean): Promise<Health> {
  const subgraphs = await Promise.all([...subgraphUrls].map(async ([name, url]) => [name, (await answers(url, dispatcher)) ? 'up' : 'away'] as const));
  const database = await Promise.race([
    pool.query('select 1').then(() => true, () => false),
    new Promise<boolean>((resolve) => setTimeout(resolve, 1_000, false).unref()),
  ]);
  return { ready: database && !stopping, parts: { database: database ? 'up' : 'away', ...Object.fromEntries(subgraphs) } };
}

async function answers(url: string, dispatcher: Dispatcher): Promise<boolean> {
  try {
    return await withinTime(1_000, async (signal) => {
      const { statusCode, body } = await dispatcher.request({ origin: new URL(url).origin, path: '/health/ready', method: 'GET', signal });
      await body.dump();
      return statusCode === 200;
    });
  } catch {
    return false;
  }
}
