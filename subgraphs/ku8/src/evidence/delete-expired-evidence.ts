import type { EntityManager } from 'typeorm';

/**
 * Deletes evidence whose date of deletion has passed; nobody can read it from that day on, swept or not.
 * Safe for anyone to call: the function in the database deletes such rows only.
 */
export async function deleteExpiredEvidence(manager: EntityManager): Promise<number> {
  const [row] = await manager.query('select ku8.delete_expired_evidence() as deleted');
  return row.deleted;
}
