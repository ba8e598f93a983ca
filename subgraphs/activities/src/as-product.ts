import type { EntityManager } from 'typeorm';

/**
 * Runs the product's own part of a command in the command's transaction. Seats belong to everybody: counting them and
 * moving the waiting list touches rows of organisations whose rows the viewer may not see. Never answer these rows.
 */
export async function asProduct<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  const [{ reach }] = await manager.query(`select coalesce(current_setting('samlar.reach', true), '') as reach, set_config('samlar.reach', 'system', true)`);
  const result = await work();
  // After an error the transaction is lost, and the setting with it.
  await manager.query(`select set_config('samlar.reach', $1, true)`, [reach]);
  return result;
}
