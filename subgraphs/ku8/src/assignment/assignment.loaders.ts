import { In, type EntityManager } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Assignment } from '../assignment';
import { ObserverSeat } from './assignment-types';

/** Seats that `condition` (over the seat `s`) picks; names from the visit, else from the observer's record, as far as either is shown. */
export async function readSeats(manager: EntityManager, condition: string, values: unknown[], most = 10_000): Promise<ObserverSeat[]> {
  const rows = await manager.query(
    `select s.assignment_id as "assignmentId", s.observer_id as "observerId", s.person_id as "personId", s.home_code as "homeCode",
            coalesce(p.name, o.name) as name, s.planned_days::float8 as "plannedDays", s.override_reason as "overrideReason",
            s.replaced_because as "replacedBecause", s.ended_on is null and not coalesce(o.active, true) and coalesce(q.stage, 0) <= 2 as vacant, s.agreed_on::text as "agreedOn"
     from assignment_observer s left join assignment a on a.id = s.assignment_id left join visit_request q on q.id = a.request_id
     left join request_party p on p.request_id = a.request_id and p.person_id = s.person_id and p.part = 'OBSERVER'
     left join observer_record o on o.id = s.observer_id
     where ${condition} order by s.home_code, s.person_id, s.assignment_id limit ${most}`, values);
  return rows.map((row: object) => Object.assign(new ObserverSeat(), row));
}

export const seatsOf = (context: Context) =>
  loader<ObserverSeat[]>(context, 'seats of assignment', async (manager, ids) =>
    groupedBy(ids, await readSeats(manager, 's.assignment_id = any($1)', [ids]), (seat) => seat.assignmentId));

export const assignmentOfRequest = (context: Context) =>
  loader<Assignment>(context, 'assignment of request', async (manager, ids) =>
    byKey(await manager.find(Assignment, { where: { requestId: In(ids) } }), (assignment) => assignment.requestId));
