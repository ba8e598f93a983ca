import type { EntityManager } from 'typeorm';
import type { DeliveredEvent } from '@samlar/subgraph/events';
import { handOverReservations } from './enrolment/reserve-seats';

/**
 * Hears organisation's event AppointmentEnded `{ person, role, handoverTo }`. Seats a manager holds for staff not yet named go to the
 * successor, or back to the waiting line, so that nobody's seats are held by nobody (domain.md §6.1-19). Who decides on
 * requests follows the reporting lines, which organisation delivers of itself; groups and networks are their organisation's.
 */
export async function appointmentEnded(manager: EntityManager, { organisation, payload }: DeliveredEvent): Promise<void> {
  const { person, role, handoverTo } = payload as { person: string; role: string; handoverTo: string | null };
  if (organisation === null || !/MANAGER|PRINCIPAL|HEAD|CHIEF/.test(role)) return;
  await handOverReservations(manager, { organisation, from: person, to: handoverTo });
}
