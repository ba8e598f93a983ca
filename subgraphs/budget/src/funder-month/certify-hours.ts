import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { certifyRefusal, monthOf, stopRefusal } from './funder-month.rules';
import { heldMonths, type MonthOutcome } from './lock-month';

export interface HoursInput {
  project: string;
  person: string;
  session: string;
  funder: string;
  workedOn: string;
  hours: number;
}

/**
 * Certifies a participant's hours at one session for one funder. The same hour never goes to two funders (A26, invariant 6.1-16);
 * the table's key holds it against races too. Refusal codes: NO_SUCH_PROJECT, ALREADY_REPORTED, and those of `certifyRefusal`.
 */
export async function certifyHours(context: Context, key: string, input: HoursInput): Promise<MonthOutcome> {
  const { project, person, session, funder, workedOn, hours } = input;
  const month = monthOf(workedOn);
  return runCommand(context, 'certifyHours', key, async (manager): Promise<MonthOutcome> => {
    const states = await heldMonths(manager, project);
    if (!states) return { month, refused: 'NO_SUCH_PROJECT' };
    const [stop] = await manager.query('select max(stopped_on)::text as day from participant_stop where project = $1 and person = $2', [project, person]);
    const refusal = certifyRefusal(states, workedOn, stop.day, today());
    if (refusal) return { month, ...refusal };
    const added = await manager.query(
      `insert into reported_hours (person, session, funder, project, hours, worked_on, certified_on, certified_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (person, session) do nothing returning funder`,
      [person, session, funder, project, hours, workedOn, today(), context.viewer.person]);
    if (added.length === 0) {
      const [before] = await manager.query('select funder from reported_hours where person = $1 and session = $2', [person, session]);
      return { month, refused: 'ALREADY_REPORTED', values: { funder: before.funder as string } };
    }
    await emit(manager, 'HoursCertified', context.viewer.organisation, { project, month, hours });
    return { month };
  });
}

export interface StopInput {
  project: string;
  person: string;
  stoppedOn: string;
  /** YYYY-MM: the report that tells it. */
  reportedIn: string;
  note: string | null;
}

/** Tells the funder that a participant has left. Refusal codes: NO_SUCH_PROJECT, STOP_KNOWN, and those of `stopRefusal`. */
export async function reportStop(context: Context, key: string, input: StopInput): Promise<MonthOutcome> {
  const { project, person, stoppedOn, reportedIn, note } = input;
  return runCommand(context, 'reportStop', key, async (manager): Promise<MonthOutcome> => {
    const states = await heldMonths(manager, project);
    if (!states) return { month: reportedIn, refused: 'NO_SUCH_PROJECT' };
    const [last] = await manager.query('select max(worked_on)::text as day from reported_hours where project = $1 and person = $2', [project, person]);
    const refusal = stopRefusal(states, { stoppedOn, reportedIn, note, lastWorked: last.day });
    if (refusal) return { month: reportedIn, ...refusal };
    const added = await manager.query(
      `insert into participant_stop (project, person, stopped_on, reported_in, note, reported_by)
       select $1, $2, $3, $4, $5, $6 where not exists (select from participant_stop where project = $1 and person = $2) returning person`,
      [project, person, stoppedOn, `${reportedIn}-01`, note?.trim() || null, context.viewer.person]);
    if (added.length === 0) return { month: reportedIn, refused: 'STOP_KNOWN' };
    await emit(manager, 'ParticipantStopped', context.viewer.organisation, { project, month: reportedIn });
    return { month: reportedIn };
  });
}
