import type { EntityManager } from 'typeorm';
import type { DeliveredEvent } from '@samlar/subgraph/events';

/** Hears budget's event ProjectClosed: its rounds get their new owner. Requests and visits go on as they are (A01). */
export async function projectClosed(manager: EntityManager, { payload }: DeliveredEvent): Promise<void> {
  const { closedOn, handovers } = payload as { closedOn: string; handovers: { kind: string; reference: string; handoverTo: string }[] };
  for (const { reference, handoverTo } of handovers.filter(({ kind }) => kind === 'ROUND')) {
    await manager.query('update round set handed_over_to = $2, project_closed_on = $3 where id = $1 and handed_over_to is null', [reference, handoverTo, closedOn]);
  }
}
