import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import type { DeliveredEvent } from '@samlar/subgraph/events';

/**
 * Hears organisation's event AppointmentEnded `{ person, role, handoverTo }`, so that no visit is left with nobody (domain.md §6.1-19):
 * a manager's open requests go to the successor, and an observer who has ended is paused, which leaves their seats vacant for the
 * coordinators to fill. Where nobody takes over a request, `withoutManager` tells the coordinators.
 */
export async function appointmentEnded(manager: EntityManager, { organisation, payload }: DeliveredEvent): Promise<void> {
  const { person, role, handoverTo } = payload as { person: string; role: string; handoverTo: string | null };
  if (role === 'OBSERVER') {
    await manager.query(
      'update observer_record set active = false, paused_because = $3 where person_id = $1 and organisation = $2 and active',
      [person, organisation, 'Uppdraget som observatör är avslutat.']);
  }
  if (!/MANAGER|PRINCIPAL|HEAD|CHIEF/.test(role)) return;
  const left: { request_id: string }[] = (await manager.query(
    `update request_party set ended_on = $3 where person_id = $1 and part = 'MANAGER' and ended_on is null and organisation = $2
       and request_id in (select id from visit_request where not withdrawn and stage < 6) returning request_id`, [person, organisation, today()]))[0];
  if (handoverTo === null || left.length === 0) return;
  await manager.query(
    `insert into request_party (organisation, request_id, person_id, part) select $1, request_id, $2, 'MANAGER' from unnest($3::uuid[]) as open (request_id)
     on conflict (request_id, person_id, part) do update set ended_on = null`, [organisation, handoverTo, left.map(({ request_id }) => request_id)]);
}
