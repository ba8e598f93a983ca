import type { EntityManager } from 'typeorm';
import { instant } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { Enrolment, EnrolmentStatus } from '../enrolment';
import { lockSeats, promoteWaiting, seatWhenReady } from '../seats';
import { relationTo } from './staff';

export type ChangeRefusal = 'NO_SUCH_ENROLMENT' | 'NOT_YOUR_STAFF' | 'NOT_REQUESTED' | 'ALREADY_OVER' | 'REASON_MISSING';
export type ChangeOutcome = { enrolment: string; promoted?: string[]; refused?: ChangeRefusal };

/** Approves an employee's request; gives the seat when nothing else is missing. */
export async function approveEnrolment(context: Context, key: string, id: string): Promise<ChangeOutcome> {
  return runCommand(context, 'approveEnrolment', key, async (manager): Promise<ChangeOutcome> => {
    const found = await decidable(manager, context, id);
    if (typeof found === 'string') return { enrolment: id, refused: found };
    await lockSeats(manager, found.occasionId);
    await manager.query('update enrolment set approved_by = $2, approved_at = $3 where id = $1', [id, context.viewer.person, instant()]);
    await seatWhenReady(manager, found);
    return { enrolment: id };
  });
}

/** Says no to a request, with a reason the employee reads. */
export async function refuseEnrolment(context: Context, key: string, id: string, reason: string): Promise<ChangeOutcome> {
  return runCommand(context, 'refuseEnrolment', key, async (manager): Promise<ChangeOutcome> => {
    if (reason.trim() === '') return { enrolment: id, refused: 'REASON_MISSING' };
    const found = await decidable(manager, context, id);
    if (typeof found === 'string') return { enrolment: id, refused: found };
    await manager.query(`update enrolment set status = 'REFUSED', reason = $2, ended_at = $3 where id = $1`, [id, reason.trim(), instant()]);
    await emit(manager, 'EnrolmentRefused', found.organisation, { enrolment: id, occasion: found.occasionId, person: found.personId });
    return { enrolment: id };
  });
}

/** Withdraws a request, a place in line or a seat. A seat that falls free goes to exactly the first eligible in line. */
export async function cancelEnrolment(context: Context, key: string, id: string, reason: string | null): Promise<ChangeOutcome> {
  return runCommand(context, 'cancelEnrolment', key, async (manager): Promise<ChangeOutcome> => {
    const known = await manager.findOneBy(Enrolment, { id });
    if (!known) return { enrolment: id, refused: 'NO_SUCH_ENROLMENT' };
    if ((await relationTo(manager, context.viewer, known.personId)) === 'NONE') return { enrolment: id, refused: 'NOT_YOUR_STAFF' };
    await lockSeats(manager, known.occasionId);
    const [[cancelled]] = await manager.query(
      `update enrolment set status = 'CANCELLED', reason = $2, ended_at = $3
       where id = $1 and status in ('REQUESTED', 'WAITING', 'CONFIRMED') returning id`, [id, reason, instant()]);
    if (!cancelled) return { enrolment: id, refused: 'ALREADY_OVER' };
    await emit(manager, 'EnrolmentCancelled', known.organisation, { enrolment: id, occasion: known.occasionId, person: known.personId });
    return { enrolment: id, promoted: await promoteWaiting(manager, known.occasionId) };
  });
}

/** A requested enrolment the viewer decides on: somebody else's, of their staff or plan. */
async function decidable(manager: EntityManager, context: Context, id: string): Promise<Enrolment | ChangeRefusal> {
  const found = await manager.findOneBy(Enrolment, { id });
  if (!found) return 'NO_SUCH_ENROLMENT';
  const relation = await relationTo(manager, context.viewer, found.personId);
  if (relation === 'NONE' || relation === 'SELF') return 'NOT_YOUR_STAFF';
  return found.status === EnrolmentStatus.REQUESTED && found.approvedAt === null ? found : 'NOT_REQUESTED';
}
