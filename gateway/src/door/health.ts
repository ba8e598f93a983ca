import type { Pool } from 'pg';
import type { Dispatcher } from 'undici';
import { withinTime } from '../graph/within-time';

export interface Health {
  /**
   * May requests be sent here. What is away counts for none: it is away for every gateway alike, and where all are left out nobody answers what needs
   * none of it, or says what is wrong. A subgraph costs its own fields, the database those who are signed in.
   */
  ready: boolean;
  parts: Record<string, 'up' | 'away'>;
}

/** Asks the database and every subgraph at the same time, at most a second. One that stops says so at once. */
export async function health(pool: Pool, subgraphUrls: ReadonlyMap<string, string>, dispatcher: Dispatcher, stopping: boolean): Promise<Health> {
  if (stopping) return { ready: false, parts: {} };
  const database = Promise.race([
    pool.query('select 1').then(() => true, () => false),
    new Promise<boolean>((resolve) => setTimeout(resolve, 1_000, false).unref()),
  ]);
  const looks = [['database', database] as const, ...[...subgraphUrls].map(([name, url]) => [name, answers(url, dispatcher)] as const)];
  const parts = await Promise.all(looks.map(async ([name, look]) => [name, (await look) ? 'up' : 'away'] as const));
  return { ready: true, parts: Object.fromEntries(parts) };
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
