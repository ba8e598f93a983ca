import type { EntityManager } from 'typeorm';
import type { DeliveredEvent } from '@samlar/subgraph/events';
import { insertRows } from './insert-rows';

interface ProjectClosed {
  project: string;
  closedOn: string;
  handovers: { kind: string; reference: string; handoverTo: string }[];
  activities: string[];
}

/**
 * Hears budget's event ProjectClosed. Groups, networks, meetings and rounds get their new owner, programmes the project paid for are marked;
 * nothing is deleted, ended or moved, and occasions ahead stay as they are (A01).
 */
export async function projectClosed(manager: EntityManager, { payload }: DeliveredEvent): Promise<void> {
  const { project, closedOn, handovers, activities } = payload as ProjectClosed;
  const programmes: { id: string }[] = await manager.query('select id from programme where id = any($1)', [activities]);
  await insertRows(manager, 'handed_over', [
    ...handovers.map(({ kind, reference, handoverTo }) => ({ kind, reference, project, closed_on: closedOn, unit: handoverTo })),
    ...programmes.map(({ id }) => ({ kind: 'PROGRAMME', reference: id, project, closed_on: closedOn, unit: null })),
  ], 'on conflict (kind, reference) do nothing');
}
