import { today } from '@samlar/subgraph/clock';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import type { EntityManager } from 'typeorm';
import { stub, Person } from '../foreign';
import { CertifiedHours, FunderMonth, FunderMonthEvent, FunderMonthState, ParticipantStop } from './funder-month';
import { lockRefusal, monthsBetween, monthStates, waitsFor, type MonthEvent, type MonthState } from './funder-month.rules';

interface EventRow extends MonthEvent, Omit<FunderMonthEvent, 'correction'> {
  project: string;
}

interface TotalRow {
  project: string;
  month: string;
  participants: number;
  hours: string;
  stops: number;
}

const EVENTS = `
  select project, to_char(month, 'YYYY-MM') as month, kind, reason, decided_on::text as "decidedOn", participants, hours::float as hours
  from funder_month_event where project = any($1) order by project, id`;
const TOTALS = `select project, to_char(month, 'YYYY-MM') as month, participants, hours, stops from funder_month_total($1)`;

/** A project's months and where each stands, read in the command's own transaction. Null where there is no such project. */
export async function statesOf(manager: EntityManager, project: string): Promise<Map<string, MonthState> | null> {
  const [found] = await manager.query('select period_start::text as start, period_end::text as "end" from project where id = $1', [project]);
  if (!found) return null;
  return monthStates(monthsBetween(found.start, found.end ?? today()), await manager.query(EVENTS, [[project]]));
}

/** Every month of a project as its funder has it, first to last; three statements however many projects. */
export const funderMonthsOf = (context: Context) =>
  loader<FunderMonth[]>(context, 'funder months', async (manager, projects) => {
    const periods: { id: string; start: string; end: string | null }[] = await manager.query(
      'select id, period_start::text as start, period_end::text as "end" from project where id = any($1)', [projects]);
    const events = groupedBy<EventRow>(projects, await manager.query(EVENTS, [projects]), (row) => row.project);
    const totals = new Map<string, TotalRow>((await manager.query(TOTALS, [projects])).map((row: TotalRow) => [`${row.project} ${row.month}`, row]));
    return new Map(periods.map(({ id, start, end }) => {
      const months = monthsBetween(start, end ?? today());
      const states = monthStates(months, events.get(id)!);
      return [id, months.map((month) => {
        const { participants = 0, hours = 0, stops = 0 } = totals.get(`${id} ${month}`) ?? {};
        return Object.assign(new FunderMonth(), {
          project: id, month, state: FunderMonthState[states.get(month)!], waitsFor: waitsFor(states, month),
          mayBeLocked: lockRefusal(states, month, today()) === null, participants, hours: Number(hours), stops,
          history: events.get(id)!.filter((each) => each.month === month).map(({ kind, ...each }) => ({ ...each, correction: kind === 'CORRECTED' })),
        });
      })];
    }));
  });

const keyOf = ({ project, month }: { project: string; month: string }): string => `${project} ${month}`;
const projectsIn = (keys: string[]): string[] => [...new Set(keys.map((key) => key.slice(0, key.lastIndexOf(' '))))];

export const certifiedIn = (context: Context, { project, month }: FunderMonth) =>
  loader<CertifiedHours[]>(context, 'certified hours', async (manager, keys) =>
    groupedBy(keys, (await manager.query(
      `select project, to_char(worked_on, 'YYYY-MM') as month, person, session, funder, worked_on::text as "workedOn", hours::float as hours
       from reported_hours where project = any($1) and worked_on is not null order by worked_on, person, session`, [projectsIn(keys)]))
      .map((row: CertifiedHours & { person: string }) => Object.assign(new CertifiedHours(), row, { person: stub(Person, row.person) })),
    keyOf as never)).load(keyOf({ project, month }));

export const stopsIn = (context: Context, { project, month }: FunderMonth) =>
  loader<ParticipantStop[]>(context, 'participant stops', async (manager, keys) =>
    groupedBy(keys, (await manager.query(
      `select project, to_char(reported_in, 'YYYY-MM') as month, person, stopped_on::text as "stoppedOn", note
       from participant_stop where project = any($1) order by stopped_on, person`, [projectsIn(keys)]))
      .map((row: ParticipantStop & { person: string }) => Object.assign(new ParticipantStop(), row, { person: stub(Person, row.person) })),
    keyOf as never)).load(keyOf({ project, month }));
