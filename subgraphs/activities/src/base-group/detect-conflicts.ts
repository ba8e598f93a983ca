import type { EntityManager } from 'typeorm';
import { instant } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import { conflictsIn } from './group-conflicts';

/**
 * The product's own job: compares every group with the reporting lines as they are now and tells each new dependency once,
 * as an event. Nobody is moved (A15 vii). A dependency that is gone is forgotten, so that it is told again if it returns.
 * The number of new ones.
 */
export async function detectConflicts(manager: EntityManager): Promise<number> {
  const groups: { id: string; organisation: string }[] = await manager.query('select id, organisation from base_group order by id');
  const found = await conflictsIn(manager, groups.map(({ id }) => id));
  const rows = groups.flatMap(({ id, organisation }) =>
    found.get(id)!.map(({ superior, subordinate }) => ({ organisation, base_group: id, superior, subordinate, detected_at: instant() })));
  await manager.query(
    `delete from dependency_conflict known where not exists (
       select from jsonb_populate_recordset(null::dependency_conflict, $1) still
       where (still.base_group, still.superior, still.subordinate) = (known.base_group, known.superior, known.subordinate))`, [JSON.stringify(rows)]);
  const added: { organisation: string; base_group: string; superior: string; subordinate: string }[] = await manager.query(
    `insert into dependency_conflict select * from jsonb_populate_recordset(null::dependency_conflict, $1)
     on conflict do nothing returning organisation, base_group, superior, subordinate`, [JSON.stringify(rows)]);
  for (const { organisation, base_group: group, superior, subordinate } of added) {
    await emit(manager, 'DependencyConflictDetected', organisation, { group, superior, subordinate });
  }
  return added.length;
}
