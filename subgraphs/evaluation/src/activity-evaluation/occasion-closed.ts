import type { EntityManager } from 'typeorm';
import type { DeliveredEvent } from '@samlar/subgraph/events';

/** Hears activities' event OccasionClosed `{ programme, completed }`: those people may say how useful the programme was. */
export async function occasionClosed(manager: EntityManager, { payload }: DeliveredEvent): Promise<void> {
  const { programme, completed } = payload as { programme: string; completed: string[] };
  await manager.query('insert into completed (activity, person) select $1, unnest($2::uuid[]) on conflict do nothing', [programme, completed]);
}
