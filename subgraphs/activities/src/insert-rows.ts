import type { EntityManager } from 'typeorm';

/** Inserts many rows in one statement. The keys of the first row are the columns; `onConflict` is SQL of ours. */
export async function insertRows(manager: EntityManager, table: string, rows: readonly object[], onConflict = ''): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await manager.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1) ${onConflict}`, [JSON.stringify(rows)]);
}
