import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';

/**
 * Deletes evidence whose date of deletion has passed; nobody is shown it from that day on, swept or not.
 * Safe for anyone to call: the function in the database deletes such rows only.
 */
export async function deleteExpiredEvidence(manager: EntityManager): Promise<number> {
  const [row] = await manager.query('select ku8.delete_expired_evidence($1) as deleted', [today()]);
  return row.deleted;
}
