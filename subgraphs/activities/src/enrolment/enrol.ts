import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { emit, runCommand } from '@samlar/subgraph/command';
import { instant, today } from '@samlar/subgraph/clock';
import type { Context } from '@samlar/subgraph/context';
import { asProduct } from '../as-product';
import { Occasion } from '../occasion';
import { needsOf } from '../enrolment-needs';
import { lockSeats, seat } from '../seats';
import { relationTo } from './staff';

export interface EnrolInput {
  occasion: string;
  person?: string | null;
  reservation?: string | null;
}

export type EnrolRefusal =
  | 'NO_SUCH_OCCASION' | 'OCCASION_STARTED' | 'NOT_YOUR_STAFF' | 'NOT_A_PARTICIPANT' | 'NOT_FOR_YOUR_UNIT' | 'ALREADY_ENROLLED'
  | 'NO_SUCH_RESERVATION' | 'EARLIER_BLOCK_MISSING';
export type EnrolOutcome =
  | { outcome: 'CONFIRMED' | 'WAITING' | 'REQUESTED'; enrolment: string }
  | { outcome: 'REFUSED'; code: EnrolRefusal };

/**
 * Asks for a place: for oneself, one's staff or, as a planner, anybody one reaches. A manager's or planner's request is
 * approved as it is made; an employee's own waits for the manager where the occasion wants it. When nothing is missing the
 * seat is given, or a place in the waiting list (domain.md §6.1-6).
 */
export async function enrol(context: Context, key: string, input: EnrolInput): Promise<EnrolOutcome> {
  return runCommand(context, 'enrol', key, async (manager): Promise<EnrolOutcome> => {
    const refused = (code: EnrolRefusal): EnrolOutcome => ({ outcome: 'REFUSED', code });
    const person = input.person ?? context.viewer.person;
    const occasion = await manager.findOneBy(Occasion, { id: input.occasion });
    if (!occasion?.publishedAt) return refused('NO_SUCH_OCCASION');
    if (occasion.closedAt || occasion.periodStart < today()) return refused('OCCASION_STARTED');
    if (person === null) return refused('NOT_A_PARTICIPANT');
    const relation = await relationTo(manager, context.viewer, person);
    if (relation === 'NONE') return refused('NOT_YOUR_STAFF');
    const participant = await participantOf(manager, person, occasion);
    if (!participant) return refused('NOT_A_PARTICIPANT');
    if (!participant.invited) return refused('NOT_FOR_YOUR_UNIT');
    if (participant.enrolled) return refused('ALREADY_ENROLLED');
    if (participant.earlierMissing) return refused('EARLIER_BLOCK_MISSING');
    if (input.reservation && !(await isOwnReservation(manager, input.reservation, occasion.id, context.viewer.person))) return refused('NO_SUCH_RESERVATION');

    await lockSeats(manager, occasion.id);
    const id = randomUUID();
    const now = instant();
    // What is elective follows the operation's needs, which the manager judges (A29).
    const approved = relation !== 'SELF' || !(occasion.needsApproval || participant.elective);
    const inserted = await manager.query(
      `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by, approved_by, approved_at, reservation)
       values ($1, $2, $3, $4, $5, 'REQUESTED', $6, $7, $8, $9, $10)
       on conflict (occasion, person) where status not in ('CANCELLED', 'REFUSED') do nothing returning id`,
      [id, participant.organisation, occasion.id, person, participant.unit, now, context.viewer.person ?? person,
        approved ? context.viewer.person : null, approved ? now : null, input.reservation ?? null]);
    // Two requests for the same person at once: the second sees the first only here.
    if (inserted.length === 0) return refused('ALREADY_ENROLLED');
    if ((await needsOf(manager, [id])).get(id)!.length > 0) {
      await emit(manager, 'EnrolmentRequested', participant.organisation, { enrolment: id, occasion: occasion.id });
      return { outcome: 'REQUESTED', enrolment: id };
    }
    return { outcome: await seat(manager, { id, occasion: occasion.id }), enrolment: id };
  });
}

interface Participant {
  organisation: string;
  unit: string;
  invited: boolean;
  enrolled: boolean;
  earlierMissing: boolean;
  elective: boolean;
}

/** The person as this occasion sees them. Blocks are taken in order unless elective (A29). */
async function participantOf(manager: EntityManager, person: string, occasion: Occasion): Promise<Participant | undefined> {
  const [row]: Participant[] = await asProduct(manager, () =>
    manager.query(
      `select participant.organisation, participant.unit,
              exists (select from programme_for target join placement on placement.person = participant.person
                      join unit_within within on within.unit = placement.unit and within.whole = target.unit
                      where target.programme = $2) as invited,
              exists (select from enrolment where enrolment.person = participant.person and enrolment.occasion = $3
                      and status not in ('CANCELLED', 'REFUSED')) as enrolled,
              exists (select from block where block.programme = $2 and not block.elective and block.number < $4
                      and not exists (select from block own where own.programme = $2 and own.number = $4 and own.elective)
                      and exists (select from occasion earlier where earlier.programme = $2 and earlier.block = block.number)
                      and not exists (select from enrolment done join occasion earlier on earlier.id = done.occasion
                        where done.person = participant.person and earlier.programme = $2 and earlier.block = block.number
                        and done.status = 'COMPLETED')) as "earlierMissing",
              exists (select from block own where own.programme = $2 and own.number = $4 and own.elective) as elective
       from participant where participant.person = $1`,
      [person, occasion.programmeId, occasion.id, occasion.block]));
  return row;
}

async function isOwnReservation(manager: EntityManager, id: string, occasion: string, person: string | null): Promise<boolean> {
  const rows = await manager.query('select from seat_reservation where id = $1 and occasion = $2 and manager = $3', [id, occasion, person]);
  return rows.length > 0;
}
