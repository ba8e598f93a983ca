import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DeliveredEvent } from '@samlar/subgraph/events';

/**
 * Hears activities' event CompetenceGranted `{ person, competence, unit, grantedOn }`: who completes the training of learning or dialogue
 * leaders holds the role from that day (domain.md A40). Observers are appointed by ku8's coordinators (A44).
 */
export async function competenceGranted(manager: EntityManager, { organisation, payload }: DeliveredEvent): Promise<void> {
  const { person, competence, unit, grantedOn } = payload as { person: string; competence: string; unit: string; grantedOn: string };
  if (competence === 'OBSERVER') return;
  await manager.query(
    `insert into role_appointment (id, organisation, person, role, scope, period_start)
     select $1, $2, $3, $4, $5, $6 where exists (select from person where id = $3)
       and not exists (select from role_appointment where person = $3 and role = $4 and (period_end is null or period_end >= $6))`,
    [randomUUID(), organisation, person, competence, unit, grantedOn]);
}
