import type { EntityManager } from 'typeorm';
import { requireRight } from '@samlar/subgraph/access';
import { instant, today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { asProduct } from '../as-product';
import { Occasion, Session } from '../occasion';
import { hasCompleted } from './enrolment.rules';

export type AttendanceOutcome = { occasion: string | null; refused?: 'NO_SUCH_SESSION' | 'SESSION_NOT_HELD' | 'NOT_OF_OCCASION' | 'NO_SUCH_OCCASION' | 'ATTENDANCE_MISSING' | 'ALREADY_CLOSED' };

/** Takes attendance at one session: those in `present` were there, everyone else with a seat was not. May be corrected until the occasion is closed. */
export async function takeAttendance(context: Context, key: string, input: { session: string; present: string[] }): Promise<AttendanceOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'takeAttendance', key, async (manager): Promise<AttendanceOutcome> => {
    const session = await manager.findOneBy(Session, { id: input.session });
    if (!session || !isOrganiser(context, session.organisation)) return { occasion: null, refused: 'NO_SUCH_SESSION' };
    if (session.startsAt.toISOString() > instant()) return { occasion: session.occasionId, refused: 'SESSION_NOT_HELD' };
    const seated: { id: string; organisation: string }[] = await manager.query(
      `select id, organisation from enrolment where occasion = $1 and status = 'CONFIRMED'`, [session.occasionId]);
    const known = new Set(seated.map(({ id }) => id));
    if (input.present.some((id) => !known.has(id))) return { occasion: session.occasionId, refused: 'NOT_OF_OCCASION' };
    await manager.query(
      `insert into attendance (enrolment, session, organisation, present)
       select id, $1, organisation, id = any($3) from unnest($2::uuid[], $4::uuid[]) as seated (id, organisation)
       on conflict (enrolment, session) do update set present = excluded.present`,
      [session.id, seated.map(({ id }) => id), input.present, seated.map(({ organisation }) => organisation)]);
    for (const { id, organisation } of seated) {
      if (input.present.includes(id)) await emit(manager, 'Attended', organisation, { enrolment: id, session: session.id, days: session.days });
    }
    return { occasion: session.occasionId };
  });
}

/** Attendance is the organiser's: its own planners', or the association's. */
function isOrganiser({ viewer }: Context, organisation: string): boolean {
  return viewer.reach !== 'organisation' || viewer.organisation === organisation;
}

interface SeatedRow {
  id: string;
  person: string;
  organisation: string;
  unit: string;
  /** Sessions, and their days together. */
  attended: number;
  days: number;
}

/** Settles an occasion: who attended enough has completed it, and gets the competence its programme grants (A40, A41). */
export async function closeOccasion(context: Context, key: string, id: string): Promise<AttendanceOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'closeOccasion', key, async (manager): Promise<AttendanceOutcome> => {
    const occasion = await manager.findOneBy(Occasion, { id });
    if (!occasion || !isOrganiser(context, occasion.organisation)) return { occasion: null, refused: 'NO_SUCH_OCCASION' };
    if (occasion.closedAt) return { occasion: id, refused: 'ALREADY_CLOSED' };
    const [{ sessions, taken }]: [{ sessions: number; taken: number }] = await manager.query(
      `select count(*)::int as sessions, count(*) filter (where exists (select from attendance where attendance.session = session.id))::int as taken
       from session where occasion = $1`, [id]);
    if (taken === 0) return { occasion: id, refused: 'ATTENDANCE_MISSING' };
    const seated: SeatedRow[] = await manager.query(
      `select enrolment.id, person, enrolment.organisation, unit, count(attendance.session) filter (where present)::int as attended,
              coalesce(sum(session.days) filter (where present), 0)::float8 as days
       from enrolment left join attendance on attendance.enrolment = enrolment.id left join session on session.id = attendance.session
       where enrolment.occasion = $1 and status = 'CONFIRMED' group by enrolment.id`, [id]);
    const completed = seated.filter(({ attended }) => hasCompleted(attended, sessions));
    const ids = completed.map((row) => row.id);
    await manager.query(`update enrolment set status = case when id = any($2) then 'COMPLETED' else 'ABSENT' end where occasion = $1 and status = 'CONFIRMED'`, [id, ids]);
    await manager.query('update occasion set closed_at = $2 where id = $1', [id, instant()]);
    const [{ grants }] = await manager.query('select case when grants then trains end as grants from programme where id = $1', [occasion.programmeId]);
    for (const row of completed) {
      await emit(manager, 'ProgrammeCompleted', row.organisation, { person: row.person, programme: occasion.programmeId, occasion: id });
      if (!grants) continue;
      await asProduct(manager, () => manager.query(
        `insert into competence (person, kind, organisation, unit, granted_on, programme) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [row.person, grants, row.organisation, row.unit, today(), occasion.programmeId]));
      await emit(manager, 'CompetenceGranted', row.organisation, { person: row.person, competence: grants, unit: row.unit, grantedOn: today() });
      if (grants === 'OBSERVER') await emit(manager, 'ObserverTrained', row.organisation, { person: row.person, trainedOn: today(), days: row.days });
    }
    await tellCompleted(manager, occasion, completed.map(({ person }) => person));
    return { occasion: id };
  });
}

/** People in one event: well below what a batch of events may weigh. */
const PART = 500;

/** Tells who has completed an occasion that is settled: events OccasionClosed `{ occasion, programme, completed }`, as many as it takes. No names. */
export async function tellCompleted(manager: EntityManager, { id, organisation, programmeId }: { id: string; organisation: string; programmeId: string }, completed: readonly string[]): Promise<void> {
  for (let from = 0; from < completed.length; from += PART) {
    await emit(manager, 'OccasionClosed', organisation, { occasion: id, programme: programmeId, completed: completed.slice(from, from + PART) });
  }
}
