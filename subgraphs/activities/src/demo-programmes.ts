import type { EntityManager } from 'typeorm';
import { programmeParts, programmes, v8Administrations } from '@samlar/lia/figures';
import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION, GROUPS, MUNICIPALITIES } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { tellCompleted } from './enrolment/attendance';
import { hasCompleted } from './enrolment/enrolment.rules';
import { demoOccasions, sessionId, type DemoDay, type DemoOccasion } from './demo-occasions';
import { insertRows } from './insert-rows';

/** The day the demonstration stands still on. */
export const DEMO_TODAY = '2013-06-03';

const lia = liaOrganisation();
const OBSERVERS_DAY = sessionId('uppfoljningsdag-observatorer-2012', { on: '2012-02-14' });
const TRAINS: Record<string, { trains: string; grants: boolean }> = {
  larledarutbildning: { trains: 'LEARNING_LEADER', grants: true }, 'uppfoljningsdag-larledare': { trains: 'LEARNING_LEADER', grants: false },
  observatorsutbildning: { trains: 'OBSERVER', grants: true }, 'uppfoljningsdag-observatorer': { trains: 'OBSERVER', grants: false },
  dialogledare: { trains: 'DIALOGUE_LEADER', grants: true }, 'dialogledare-uddevalla': { trains: 'DIALOGUE_LEADER', grants: true },
};
/** Trainers, group size and rounds of manager development 1 (A37); the group and session counts of 2 stand in the plan's table. */
const SET_UP: Record<string, object> = { 'chefsutveckling-1': { trainers: 8, group_size: 6, rounds: 2 } };
const PERSPECTIVES = ['HEALTH', 'EQUALITY', 'ACCESSIBILITY'];

/** The plan's rows that are programmes here; the red threads are meeting series and the network a network. */
export const isProgramme = ({ id, form }: { id: string | null; form: string | null }): boolean => form !== 'NETWORK' && !id!.startsWith('roda-traden');

const isUddevalla = (id: string): boolean => id.includes('uddevalla');

/** The units a group of the plan means: V8 is eight education administrations, Uddevalla its social administration. */
function unitsOf(group: string): { id: string; organisation: string }[] {
  if (group === 'v8') {
    return v8Administrations.rows.map((row) => {
      const organisation = MUNICIPALITIES.find(({ name }) => name === row.municipality)!.id;
      return { id: lia.units.find((unit) => unit.organisation === organisation && unit.name === row.administration)!.id, organisation };
    });
  }
  const { members } = GROUPS.find(({ id }) => id === group) ?? { members: MUNICIPALITIES.filter(({ slug }) => slug === group).map(({ code }) => code) };
  const municipalities = MUNICIPALITIES.filter(({ code }) => members.includes(code)).map(({ id }) => ({ id, organisation: id }));
  return group === 'fyrbodal' ? [...municipalities, { id: ASSOCIATION.id, organisation: ASSOCIATION.id }] : municipalities;
}

export const organiserOf = (group: string): string => MUNICIPALITIES.find(({ slug }) => group.split(' ')[0] === slug)?.id ?? ASSOCIATION.id;

function eligibleOf(id: string): number | null {
  const counted = lia.employments.filter((employment) => employment.counted && employment.managerLevel !== null);
  const v8 = new Set(MUNICIPALITIES.filter((municipality) => municipality.v8).map((municipality) => municipality.id));
  if (id === 'chefsutveckling-1' || id === 'chefsutveckling-2') return counted.filter((each) => each.managerLevel === 'PRINCIPAL' && v8.has(each.organisation)).length;
  if (id.startsWith('chefsutveckling-uddevalla')) return counted.filter((each) => each.organisation === organiserOf('uddevalla')).length;
  return null;
}

export async function loadProgrammes(manager: EntityManager): Promise<void> {
  const rows = programmes.rows.filter(isProgramme);
  await insertRows(manager, 'programme', rows.map((row) => ({
    id: row.id, organisation: organiserOf(row.group!), title: row.title, period_start: row.start, period_end: row.end,
    audience: row.audience!.split(' '), planned_participants: row.planned, eligible: eligibleOf(row.id!),
    trainers: null, group_size: null, rounds: null, ...SET_UP[row.id!],
    group_minimum: row.form === 'SESSIONS' ? row.groupMinimum : null,
    session_target: row.groups !== null && row.sessions !== null ? row.groups * row.sessions : null,
    trains: TRAINS[row.id!]?.trains ?? null, grants: TRAINS[row.id!]?.grants ?? false,
    perspectives: isUddevalla(row.id!) ? PERSPECTIVES : [], source: row.source,
  })));
  await insertRows(manager, 'programme_for', rows.flatMap((row) =>
    row.group!.split(' ').flatMap(unitsOf).map(({ id, organisation }) => ({ programme: row.id, unit: id, organisation }))));
  const terms = ['vt 2012', 'ht 2012', 'vt 2013', 'ht 2013'];
  const organisers = new Map(rows.map((row) => [row.id, organiserOf(row.group!)]));
  await insertRows(manager, 'block', programmeParts.rows.map((part) => ({
    programme: part.programme, number: part.number, organisation: organisers.get(part.programme), title: part.title,
    term: part.form === 'TERM' ? terms[part.number! - 1] : null, credits: part.credits, awarded_by: part.credits === null ? null : 'Högskolan Väst', days: part.days, overnight: part.form === 'RESIDENTIAL', elective: part.form === 'TERM' && part.number === 4,
  })));
}

const instantOf = (on: string, time: string): string => `${on}T${time}:00+${/-0[4-9]|-10/.test(on.slice(4, 7)) ? '02' : '01'}:00`;
const lastDay = ({ days }: DemoOccasion): string => days.map(({ on }) => on).sort().at(-1)!;
const firstDay = ({ days }: DemoOccasion): string => days.map(({ on }) => on).sort()[0]!;
const isHeld = ({ on }: DemoDay): boolean => on < DEMO_TODAY;
/** About one seat in twenty is empty on any day; always the same ones. The observers' follow-up day had everybody: their days are counted from it. */
const isAway = (person: string, session: string): boolean =>
  session !== OBSERVERS_DAY && parseInt(idOf('absence', person, session).slice(0, 4), 16) % 20 === 0;

export async function loadOccasions(manager: EntityManager): Promise<number> {
  const occasions = demoOccasions();
  const published = '2011-12-15T08:00:00Z';
  await insertRows(manager, 'occasion', occasions.map((each) => ({
    id: each.id, organisation: each.organisation, programme: each.programme, block: each.block ?? null, title: each.title, period_start: firstDay(each),
    period_end: lastDay(each), capacity: each.capacity, minimum: each.minimum ?? null, quotas_released_at: each.quotas ? instantOf(firstDay(each), '00:00') : null,
    needs_approval: true, published_at: published, closed_at: lastDay(each) < DEMO_TODAY ? instantOf(lastDay(each), '20:00') : null,
  })));
  await insertRows(manager, 'session', occasions.flatMap((each) => each.days.map((day) => ({
    id: sessionId(each.id, day), organisation: each.organisation, occasion: each.id, starts_at: instantOf(day.on, day.from ?? '09:00'),
    ends_at: instantOf(day.on, day.to ?? '16:00'), place: each.place, overnight: day.overnight ?? false, days: day.days ?? 1,
  }))));
  await insertRows(manager, 'occasion_perspective', occasions.filter(({ programme }) => isUddevalla(programme)).flatMap((each) =>
    PERSPECTIVES.map((perspective) => ({ occasion: each.id, organisation: each.organisation, perspective, covered: 'Eget avsnitt under första dagen' }))));
  await insertRows(manager, 'seat_quota', occasions.flatMap((each) =>
    Object.entries(each.quotas ?? {}).map(([organisation, seats]) => ({ occasion: each.id, organisation, seats }))));
  return loadEnrolments(manager, occasions);
}

async function loadEnrolments(manager: EntityManager, occasions: DemoOccasion[]): Promise<number> {
  const main = new Map(lia.employments.filter(({ counted }) => counted).map((employment) => [employment.person, employment]));
  const held = occasions.map((each) => ({ ...each, held: each.days.filter(isHeld) }));
  const attended = (person: string, days: DemoDay[], occasion: string) => days.filter((day) => !isAway(person, sessionId(occasion, day)));
  const rows = held.flatMap((each) => {
    const over = each.held.length === each.days.length;
    const done = (person: string) => (hasCompleted(attended(person, each.held, each.id).length, each.days.length) ? 'COMPLETED' : 'ABSENT');
    const asked = [
      ...each.seated.map((person) => ({ person, status: over ? done(person) : 'CONFIRMED' })),
      ...(each.waiting ?? []).map((person) => ({ person, status: 'WAITING' })), ...(each.requested ?? []).map((person) => ({ person, status: 'REQUESTED' })),
    ];
    return asked.map(({ person, status }, place) => {
      const { organisation, unit, manager: superior } = main.get(person)!;
      const opened = Date.parse(`${firstDay(each)}T08:00:00Z`) - 42 * 86_400_000;
      const at = new Date(opened + place * 11 * 60_000).toISOString();
      const decided = status !== 'REQUESTED';
      return {
        id: idOf('enrolment', each.id, person), organisation, occasion: each.id, person, unit, status, requested_at: at, requested_by: person,
        approved_by: decided ? superior : null, approved_at: decided ? at : null,
      };
    });
  });
  await insertRows(manager, 'enrolment', rows);
  await insertRows(manager, 'attendance', held.flatMap((each) =>
    each.seated.flatMap((person) => each.held.map((day) => ({
      enrolment: idOf('enrolment', each.id, person), session: sessionId(each.id, day), organisation: main.get(person)!.organisation,
      present: !isAway(person, sessionId(each.id, day)),
    })))));
  for (const { id, organisation, programme } of occasions) {
    const completed = rows.filter(({ occasion, status }) => occasion === id && status === 'COMPLETED');
    await tellCompleted(manager, { id, organisation, programmeId: programme }, completed.map(({ person }) => person));
  }
  const dialogue = rows.filter(({ status, occasion }) => status === 'COMPLETED' && occasion.startsWith('dialogledare'));
  await insertRows(manager, 'competence', dialogue.map(({ person, organisation, unit, occasion }) => ({
    person, kind: 'DIALOGUE_LEADER', organisation, unit, granted_on: '2012-11-20',
    programme: occasions.find(({ id }) => id === occasion)!.programme,
  })));
  return rows.length;
}
