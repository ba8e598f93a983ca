import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { refuse, type Outcome, type Refusal } from '../refusal';
import { TimeAgreement, TimeAgreementStatus } from './time-agreement';

export interface ProposedTime {
  manager: string;
  hoursPerMonth: number;
  purpose: string;
  starts: string;
  ends: string | null;
}

/** Tenths are kept; full-time work is about 170 hours a month. */
const HOURS = { least: 0.1, most: 170 };

/** What keeps a proposal from being sent; null when nothing does. */
export function problemOf(employee: string, { manager, hoursPerMonth, purpose, starts, ends }: ProposedTime): Refusal | null {
  if (manager === employee) return refuse('OWN_MANAGER');
  if (!(hoursPerMonth > 0 && hoursPerMonth <= HOURS.most)) return refuse('HOURS_OUT_OF_RANGE', null, HOURS);
  if (purpose.trim() === '') return refuse('PURPOSE_MISSING');
  if (ends !== null && ends < starts) return refuse('ENDS_BEFORE_START');
  return null;
}

/** Proposals of one person that may wait at a time. */
const MOST_WAITING = 5;

/** The employee proposes time to the nearest manager (A47). Refused: NOT_YOUR_MANAGER, TOO_MANY_PROPOSALS and what `problemOf` names. */
export async function proposeTimeAgreement(
  manager: EntityManager, organisation: string, employee: string, proposed: ProposedTime, today: string, id: string = randomUUID(),
): Promise<Outcome> {
  const problem = problemOf(employee, proposed);
  if (problem) return problem;
  const [led] = await manager.query('select from reporting_line where person = $1 and manager = $2 limit 1', [employee, proposed.manager]);
  if (!led) return refuse('NOT_YOUR_MANAGER', proposed.manager);
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('time agreement ' || $1, 0))`, [employee]);
  const waiting = await manager.countBy(TimeAgreement, { employeeId: employee, status: TimeAgreementStatus.PROPOSED });
  if (waiting >= MOST_WAITING) return refuse('TOO_MANY_PROPOSALS', null, { most: MOST_WAITING });
  await manager.insert(TimeAgreement, {
    id, organisation, employeeId: employee, managerId: proposed.manager, hoursPerMonth: Math.round(proposed.hoursPerMonth * 10) / 10, purpose: proposed.purpose.trim(),
    starts: proposed.starts, ends: proposed.ends, status: TimeAgreementStatus.PROPOSED, proposedOn: today, answeredOn: null, reason: null,
  });
  return { id };
}

/** The manager agrees or declines with a reason; the employee may withdraw. Each once: what was agreed is ended by a new proposal. */
export async function answerTimeAgreement(
  manager: EntityManager, person: string, id: string, answer: TimeAgreementStatus, reason: string | null, today: string,
): Promise<Outcome> {
  const agreement = await manager.findOne(TimeAgreement, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!agreement) return refuse('UNKNOWN_AGREEMENT', id);
  const byManager = answer === TimeAgreementStatus.AGREED || answer === TimeAgreementStatus.DECLINED;
  if (person !== (byManager ? agreement.managerId : agreement.employeeId)) {
    return refuse('NOT_YOURS_TO_ANSWER', id, { who: byManager ? 'manager' : 'employee' });
  }
  if (answer === TimeAgreementStatus.PROPOSED || agreement.status !== TimeAgreementStatus.PROPOSED) return refuse('ALREADY_ANSWERED', id);
  if (answer === TimeAgreementStatus.DECLINED && !reason?.trim()) return refuse('DECLINING_REASON_MISSING', id);
  await manager.update(TimeAgreement, { id }, { status: answer, answeredOn: today, reason: reason?.trim() || null });
  return { id };
}
