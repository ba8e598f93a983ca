import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { TimeAgreement, TimeAgreementStatus } from './time-agreement';

export type TimeAgreementOutcome = { agreement: string } | { code: string; message: string; subject: string | null };

export interface ProposedTime {
  manager: string;
  hoursPerMonth: number;
  purpose: string;
  starts: string;
  ends: string | null;
}

const refused = (code: string, message: string, subject: string | null = null): TimeAgreementOutcome => ({ code, message, subject });

/** Full-time work is about 170 hours a month. */
const MOST_HOURS = 170;

/** What keeps a proposal from being sent; null when nothing does. */
export function problemOf(employee: string, { manager, hoursPerMonth, purpose, starts, ends }: ProposedTime): { code: string; message: string } | null {
  if (manager === employee) return { code: 'OWN_MANAGER', message: 'Överenskommelsen görs med din närmaste chef, inte med dig själv.' };
  if (!(hoursPerMonth > 0 && hoursPerMonth <= MOST_HOURS)) return { code: 'HOURS_OUT_OF_RANGE', message: `Ange mellan 0,1 och ${MOST_HOURS} timmar i månaden.` };
  if (purpose.trim() === '') return { code: 'PURPOSE_MISSING', message: 'Skriv vad tiden ska användas till.' };
  if (ends !== null && ends < starts) return { code: 'ENDS_BEFORE_START', message: 'Slutdagen är före startdagen.' };
  return null;
}

/** The employee proposes time to the nearest manager (A47). */
export async function proposeTimeAgreement(
  manager: EntityManager, organisation: string, employee: string, proposed: ProposedTime, today: string, id: string = randomUUID(),
): Promise<TimeAgreementOutcome> {
  const problem = problemOf(employee, proposed);
  if (problem) return refused(problem.code, problem.message);
  await manager.insert(TimeAgreement, {
    id, organisation, employeeId: employee, managerId: proposed.manager, hoursPerMonth: Math.round(proposed.hoursPerMonth * 10) / 10, purpose: proposed.purpose.trim(),
    starts: proposed.starts, ends: proposed.ends, status: TimeAgreementStatus.PROPOSED, proposedOn: today, answeredOn: null, reason: null,
  });
  return { agreement: id };
}

/** The manager agrees or declines with a reason; the employee may withdraw. Each once: what was agreed is ended by a new proposal. */
export async function answerTimeAgreement(
  manager: EntityManager, person: string, id: string, answer: TimeAgreementStatus, reason: string | null, today: string,
): Promise<TimeAgreementOutcome> {
  const agreement = await manager.findOne(TimeAgreement, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!agreement) return refused('UNKNOWN_AGREEMENT', 'Överenskommelsen finns inte, eller är inte din.', id);
  const byManager = answer === TimeAgreementStatus.AGREED || answer === TimeAgreementStatus.DECLINED;
  if (person !== (byManager ? agreement.managerId : agreement.employeeId)) {
    return refused('NOT_YOURS_TO_ANSWER', byManager ? 'Det är chefen som svarar på förslaget.' : 'Det är den som föreslog tiden som kan ta tillbaka förslaget.', id);
  }
  if (answer === TimeAgreementStatus.PROPOSED || agreement.status !== TimeAgreementStatus.PROPOSED) return refused('ALREADY_ANSWERED', 'Förslaget är redan besvarat.', id);
  if (answer === TimeAgreementStatus.DECLINED && !reason?.trim()) return refused('REASON_MISSING', 'Skriv varför, så att ni kan hitta en annan lösning.', id);
  await manager.update(TimeAgreement, { id }, { status: answer, answeredOn: today, reason: reason?.trim() || null });
  return { agreement: id };
}
