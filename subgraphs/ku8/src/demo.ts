import type { DataSource, EntityManager } from 'typeorm';
import { asViewer } from '@samlar/subgraph/database';
import { idOf } from '@samlar/lia/identity';
import { MUNICIPALITIES, municipalityOf, PROJECT_PERIOD, type Municipality } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { PERSONAS } from '@samlar/lia/personas';
import { SYSTEM } from '@samlar/viewer/viewer';
import { DEMO_EVIDENCE, DEMO_PLAN, DEMO_VISITS, type DemoVisit } from './demo-visits';

const ROUND = '2012';
/** Days planned for each seat: preparation 1.5, visit 2, feedback and learning meeting 1. */
const SEAT_DAYS = 4.5;
/** Observers a municipality sends in turn; the others are recruited and have not been out yet. */
const IN_TURN = 2;
const V8 = MUNICIPALITIES.filter(({ v8 }) => v8);
const lia = liaOrganisation();
const NAMES = new Map(lia.people.map(({ id, displayName }) => [id, displayName]));
const MANAGERS = new Map(lia.employments.map(({ person, manager }) => [person, manager]));
const persona = (role: string) => PERSONAS.find((each) => each.role === role)!;

type Rows = Record<string, object[]>;

interface Observer {
  id: string;
  organisation: string;
  person: string;
  code: string;
  name: string;
  trainedOn: string;
}

/** V8's observers by municipality, the observer one can sign in as first. */
function observersOf({ id, code }: Municipality): Observer[] {
  return lia.roles
    .filter((role) => role.role === 'OBSERVER' && role.organisation === id)
    .sort((a, b) => Number(b.person === persona('OBSERVER').person) - Number(a.person === persona('OBSERVER').person))
    .map((role) => ({ id: idOf('observer', role.person), organisation: id, person: role.person, code, name: NAMES.get(role.person)!, trainedOn: role.start }));
}

/** Teams of a municipality's schools and preschools, one a school before a second; those of the sign-in people first. */
function teamsOf({ id }: Municipality): { id: string; members: string[]; principal: string }[] {
  const principals = new Map(lia.employments.filter((each) => each.organisation === id && each.managerLevel === 'PRINCIPAL').map((each) => [each.unit, each.person]));
  const members = new Map<string, string[]>();
  for (const { organisation, unit, person } of lia.employments) if (organisation === id) members.set(unit, [...(members.get(unit) ?? []), person]);
  const teams = lia.units
    .filter((unit) => unit.organisation === id && unit.kind === 'WORK_TEAM' && principals.has(unit.parent!) && members.has(unit.id))
    .map((unit) => ({ id: unit.id, members: members.get(unit.id)!, principal: principals.get(unit.parent!)! }));
  const ours = new Set([persona('PRINCIPAL').person, persona('LEARNING_LEADER').person]);
  const known = teams.filter((team) => ours.has(team.principal) || team.members.some((person) => ours.has(person)));
  for (const team of known) team.members.sort((a, b) => Number(ours.has(b)) - Number(ours.has(a)));
  const firsts = teams.filter((team, index) => teams.findIndex((other) => other.principal === team.principal) === index);
  return [...new Set([...known, ...firsts])];
}

const two = (n: number): string => String(n).padStart(2, '0');

function exchange(): Rows {
  return {
    municipality: V8.map(({ id, code, name, latitude, longitude, neighbours }) => ({
      code, organisation: id, name, latitude, longitude, neighbours: neighbours.map((each) => each.code), observer_target: 8,
    })),
    round: [{ id: ROUND, title: 'Kollegabesök 2012–2013', starts: PROJECT_PERIOD.start, ends: PROJECT_PERIOD.end }],
    round_municipality: V8.map(({ code }) => ({ round_id: ROUND, code })),
  };
}

function observerRows(observers: Observer[]): Rows {
  const competences = ['preschool', 'primary school', 'language', 'mathematics', 'special education'];
  return {
    observer_record: observers.map(({ id, organisation, person, code, name, trainedOn }, n) => ({
      id, organisation, code, name, person_id: person, trained_on: trainedOn, active: n % 20 !== 19,
      paused_because: n % 20 === 19 ? 'Tjänstledig under hösten.' : null,
      competences: [competences[n % 5], competences[(n * 2 + 1) % 5]],
    })),
    // The follow-up day of those trained before (A41): one day each, as activities counts it.
    observer_day: observers.map(({ id, organisation, person }) => ({
      id: idOf('observer training day', person), organisation, observer_id: id, person_id: person, day: '2012-02-14', kind: 'TRAINING', days: 1,
    })),
  };
}

const EVENTS = [
  ['TEAM_APPOINTED'], ['VISIT_PLANNED'], ['EVIDENCE_RECORDED', 'VALUE_BASE_EVIDENCE_RECORDED'],
  ['INDIVIDUAL_FEEDBACK_GIVEN', 'GROUP_FEEDBACK_GIVEN'], ['LEARNING_MEETING_HELD'], ['LEARNING_PLAN_PUBLISHED'],
];

/** One visit with everything its stage has behind it. */
function visitRows(visit: DemoVisit, n: number, team: { id: string; members: string[]; principal: string }, seats: Observer[]): Rows {
  const { id: organisation, code } = municipalityOf(visit.visited);
  const request_id = idOf('visit request', n);
  const assignment_id = idOf('assignment', n);
  const plan_id = idOf('learning plan', n);
  const stage = Math.max(0, visit.stage);
  const has = (reached: number): boolean => stage >= reached;
  // What is ended happened in 2012; what is under way, in the spring of the demonstration's today.
  const year = has(5) ? 2012 : 2013;
  const at = (month: number, from = 1): string => `${year}-${two(month)}-${two(from + ((n * 7) % (28 - from)))}`;
  const distributed = visit.stage >= 0;
  const of = { organisation, assignment_id };
  // Teams let their principal take part, so that the one who can be signed in as sees the whole.
  const members = [...new Set([...team.members.slice(0, 7), team.principal])];
  const [first, second] = seats;
  const happened = [...(distributed ? ['DISTRIBUTED'] : []), ...EVENTS.slice(0, stage).flat(), ...(visit.stage === -2 ? ['WITHDRAWN'] : [])];
  return {
    visit_request: [{
      id: request_id, organisation, code, round_id: ROUND, team_id: team.id, question: visit.question, wants: visit.wants,
      wished_time: WISHED_TIMES[n % WISHED_TIMES.length],
      submitted_by: team.principal, submitted_on: at(2), stage, distributed, withdrawn: visit.stage === -2,
      withdrawal_reason: visit.stage === -2 ? 'Arbetslaget delas till hösten.' : null,
      value_base_seen: has(3), individual_feedback: has(4), group_feedback: has(4),
    }],
    request_party: [
      ...members.map((person_id) => ({ organisation, request_id, person_id, part: 'TEAM', ended_on: null, name: NAMES.get(person_id) })),
      { organisation, request_id, person_id: team.principal, part: 'MANAGER', ended_on: null },
      ...seats.map(({ person, name }) => ({ organisation, request_id, person_id: person, name, part: 'OBSERVER', ended_on: has(5) ? at(6) : null })),
    ],
    visit_log: happened.map((event) => ({ organisation, request_id, event, person_id: null, at: `${at(3)}T08:00:00Z` })),
    assignment: distributed ? [{ id: assignment_id, organisation, request_id, programme_id: 'uppfoljningsdag-observatorer', distributed_on: at(3) }] : [],
    assignment_observer: seats.map(({ id, person, organisation: home, code: home_code }) => ({
      ...of, observer_id: id, person_id: person, home, home_code, year, planned_days: SEAT_DAYS, ended_on: has(5) ? at(6) : null,
      ...(has(2) ? { agreed_on: at(4), agreed_by: MANAGERS.get(person) } : {}),
    })),
    observer_day: seats.flatMap((seat) => (has(3) ? [['PREPARE', 1.5, 4], ['VISIT', 2, 5], ...(has(5) ? [['VISIT', 1, 6]] : [])] : []).map(
      ([kind, days, month]) => ({
        id: idOf('observer day', n, seat.person, month!), organisation: seat.organisation, observer_id: seat.id, person_id: seat.person,
        assignment_id, day: at(month as number), kind, days,
      }))),
    visit_plan: has(2) ? [{
      ...of, starts: has(3) ? at(5) : at(6, 10), ends: has(3) ? at(5) : at(6, 10), methods: 'Observera samling, utevistelse och planeringsmöte. Samtala med arbetslaget efteråt.',
      practicalities: 'Vi möter er i entrén kl. 8.00.', agreed_on: at(4), agreed_by: first!.person,
    }] : [],
    evidence: has(3) && !has(5) ? DEMO_EVIDENCE.map((one, i) => ({
      ...one, id: idOf('evidence', n, i), ...of, observed_on: at(5), recorded_by: (i % 2 ? second : first)!.person,
    })) : [],
    feedback: has(4) ? [
      { id: idOf('feedback', n, 'individual'), ...of, kind: 'INDIVIDUAL', giver: first!.person, receiver: members[0], given_on: has(5) ? at(6) : `${year}-05-30`,
        text: 'Du väntar in barnen och låter dem tala till punkt. Prova att lämna över frågan till gruppen oftare.' },
      { id: idOf('feedback', n, 'group'), ...of, kind: 'GROUP', giver: second!.person, given_on: has(5) ? at(6) : `${year}-05-30`,
        text: 'Ni lyssnar på varandra och delar ansvaret. Vad skulle hända om ni delade gruppen före lunch?',
        value_base: 'Respekten för den enskilde syns i hur ni hälsar, väntar och frågar.' },
    ] : [],
    learning_meeting: has(5) ? [{ ...of, held_on: at(6), place: 'Personalrummet' }] : [],
    learning_plan: has(5) ? [{ id: plan_id, ...of, published_on: has(6) ? at(9) : null, shown_to: has(6) && n % 2 === 0 ? 'MUNICIPALITY' : 'TEAM' }] : [],
    learning_plan_version: has(5) ? [{
      organisation, plan_id, version: 1, ...DEMO_PLAN, follow_up_on: '2012-11-20', author: members[0], saved_on: at(8),
    }] : [],
  };
}

/** Invented, as the requests are (◆). */
const WISHED_TIMES = ['Förmiddagar, inte fredagar', null, 'Veckorna efter påsklovet', 'Tisdag eller onsdag hela dagen', null];

/** In the order their foreign keys ask for. `evidence_deleted_by` and the log's number the database fills in. */
const TABLES: [table: string, columns: string][] = [
  ['municipality', 'code, organisation, name, latitude, longitude, neighbours, observer_target'],
  ['round', 'id, title, starts, ends'],
  ['round_municipality', 'round_id, code'],
  ['observer_record', 'id, organisation, code, name, person_id, trained_on, active, paused_because, competences'],
  ['visit_request', 'id, organisation, code, round_id, team_id, question, wants, wished_time, submitted_by, submitted_on, stage, distributed, withdrawn, withdrawal_reason, value_base_seen, individual_feedback, group_feedback'],
  ['request_party', 'organisation, request_id, person_id, part, ended_on, name'],
  ['visit_log', 'organisation, request_id, event, person_id, at'],
  ['assignment', 'id, organisation, request_id, programme_id, distributed_on'],
  ['assignment_observer', 'organisation, assignment_id, observer_id, person_id, home, home_code, year, planned_days, ended_on, agreed_on, agreed_by'],
  ['observer_day', 'id, organisation, observer_id, person_id, assignment_id, day, kind, days'],
  ['visit_plan', 'organisation, assignment_id, starts, ends, methods, practicalities, agreed_on, agreed_by'],
  ['evidence', 'id, organisation, assignment_id, kind, text, value_base, observed_on, recorded_by'],
  ['feedback', 'id, organisation, assignment_id, kind, giver, receiver, text, value_base, given_on'],
  ['learning_meeting', 'organisation, assignment_id, held_on, place'],
  ['learning_plan', 'id, organisation, assignment_id, published_on, shown_to'],
  ['learning_plan_version', 'organisation, plan_id, version, goals, steps, follow_up_on, author, saved_on'],
];

function allRows(): Rows[] {
  const observers = new Map(V8.map((municipality) => [municipality.slug, observersOf(municipality)]));
  const teams = new Map(V8.map((municipality) => [municipality.slug, teamsOf(municipality)]));
  const turns = new Map<string, number>();
  const next = (slug: string): Observer => {
    const turn = turns.get(slug) ?? 0;
    turns.set(slug, turn + 1);
    return observers.get(slug)![turn % IN_TURN]!;
  };
  const asked = new Map<string, number>();
  const visits = DEMO_VISITS.map((visit, n) => {
    const turn = asked.get(visit.visited) ?? 0;
    asked.set(visit.visited, turn + 1);
    return visitRows(visit, n, teams.get(visit.visited)![turn]!, visit.from.map(next));
  });
  return [exchange(), observerRows([...observers.values()].flat()), ...visits];
}

async function insert(manager: EntityManager, table: string, columns: string, rows: object[]): Promise<void> {
  await manager.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
}

/** Loads the round of 2012 in V8: 55 observers and 24 requests at every stage. All or nothing; the same every time. */
export async function loadDemo(dataSource: DataSource, progress: (text: string) => void): Promise<void> {
  const all = allRows();
  await asViewer(dataSource, SYSTEM, async (manager) => {
    for (const [table, columns] of TABLES) {
      progress(`ku8 ${table}`);
      await insert(manager, table, columns, all.flatMap((rows) => rows[table] ?? []));
    }
  });
}

/** True while nothing has been loaded. */
export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  return asViewer(dataSource, SYSTEM, async (manager) => (await manager.query('select from municipality limit 1')).length === 0);
}
