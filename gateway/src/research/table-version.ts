import type { Pool } from 'pg';

/** When a version of a table was first published here, ISO 8601; now, where it never was. A version once seen keeps its day. */
export async function publishedAt(pool: Pool, table: string, version: string): Promise<string> {
  const known = 'select published_at from door.open_table_version where table_id = $1 and version = $2';
  const found = await pool.query<{ published_at: Date }>(known, [table, version]);
  if (found.rows[0]) return found.rows[0].published_at.toISOString();
  await pool.query('insert into door.open_table_version (table_id, version) values ($1, $2) on conflict do nothing', [table, version]);
  return (await pool.query<{ published_at: Date }>(known, [table, version])).rows[0]!.published_at.toISOString();
}
