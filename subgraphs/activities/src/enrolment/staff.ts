import type { EntityManager } from 'typeorm';
import { may, type Viewer } from '@samlar/viewer/viewer';

/** How the viewer stands to a person: themself, their manager at any distance, a planner of activities, or nobody to them. */
export type Relation = 'SELF' | 'MANAGER' | 'PLANNER' | 'NONE';

export async function relationTo(manager: EntityManager, viewer: Viewer, person: string): Promise<Relation> {
  if (viewer.person === person) return 'SELF';
  if (may(viewer, 'seats:manage')) {
    const [staff] = await manager.query('select from staff_of where manager = $1 and person = $2', [viewer.person, person]);
    if (staff) return 'MANAGER';
  }
  if (may(viewer, 'activities:plan')) {
    // Row-level security shows a planner the participants of the organisations they reach.
    const [known] = await manager.query('select from participant where person = $1', [person]);
    if (known) return 'PLANNER';
  }
  return 'NONE';
}
