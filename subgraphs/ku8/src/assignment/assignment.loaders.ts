import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Assignment } from '../assignment';
import { ObserverSeat } from './assignment-types';

export const seatsOf = (context: Context) =>
  loader<ObserverSeat[]>(context, 'seats of assignment', async (manager, ids) => {
    const rows = await manager.query(
      `select s.assignment_id as "assignmentId", s.observer_id as "observerId", s.person_id as "personId", s.home_code as "homeCode", p.name,
              planned_days::float8 as "plannedDays", override_reason as "overrideReason", replaced_because as "replacedBecause"
       from assignment_observer s join assignment a on a.id = s.assignment_id
       left join request_party p on p.request_id = a.request_id and p.person_id = s.person_id and p.part = 'OBSERVER'
       where s.assignment_id = any($1) order by s.home_code, s.person_id`, [ids]);
    return groupedBy(ids, rows.map((row: object) => Object.assign(new ObserverSeat(), row)), (seat: ObserverSeat) => seat.assignmentId);
  });

export const assignmentOfRequest = (context: Context) =>
  loader<Assignment>(context, 'assignment of request', async (manager, ids) =>
    byKey(await manager.find(Assignment, { where: { requestId: In(ids) } }), (assignment) => assignment.requestId));
