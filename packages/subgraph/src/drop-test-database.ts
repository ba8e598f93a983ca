import { setTimeout } from 'node:timers/promises';
import { escapeIdentifier, type Client } from 'pg';

const LONGEST_WAIT = 2_000;
const BETWEEN = 20;

/**
 * Drops a test's database (`client` is in another of the same server) when its connections are gone. A pool says that it has ended before they have:
 * cut off then, they throw where nobody listens. What is still there after two seconds is cut off.
 */
export async function dropTestDatabase(client: Client, name: string): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT && (await client.query('select from pg_stat_activity where datname = $1', [name])).rowCount; waited += BETWEEN) await setTimeout(BETWEEN);
  await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
}
