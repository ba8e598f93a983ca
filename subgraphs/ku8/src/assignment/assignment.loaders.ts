import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Assignment } from '../assignment';
import { Seat } from './assignment-types';

export const seatsOf = (context: Context) =>
  loader<Seat[]>(context, 'seats of assignment', async (manager, ids) => {
    const rows = await manager.query(
      `select assignment_id as "assignmentId", observer_id as "observerId", person_id as "personId", home_code as "homeCode",
              planned_days::float8 as "plannedDays", override_reason as "overrideReason", replaced_because as "replacedBecause"
       from assignment_observer where assignment_id = any($1) order by home_code, person_id`, [ids]);
    return groupedBy(ids, rows.map((row: object) => Object.assign(new Seat(), row)), (seat: Seat) => seat.assignmentId);
  });

export const assignmentOfRequest = (context: Context) =>
  loader<Assignment>(context, 'assignment of request', async (manager, ids) =>
    byKey(await manager.find(Assignment, { where: { requestId: In(ids) } }), (assignment) => assignment.requestId));
