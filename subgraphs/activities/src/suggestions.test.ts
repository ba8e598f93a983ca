import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';
import { MOST_BY_PERSON, MOST_IN_BOX } from './suggestion/suggest';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from './test-programme';

let server: TestSubgraph;
let own: TestMunicipality;
let other: TestMunicipality;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    [own, other] = [await arrangeMunicipality(manager, 4), await arrangeMunicipality(manager, 2)];
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

type Viewer = ReturnType<typeof testViewer>;
const viewer = (at: TestMunicipality, role: 'EMPLOYEE' | 'UNIT_MANAGER' | 'PROCESS_LEADER', person: string = randomUUID()): Viewer => testViewer(person, at.id, [role]);
const ask = async (who: Viewer, query: string): Promise<any> => {
  const { data, errors } = await server.query(who, query);
  expect(errors).toBeUndefined();
  return data;
};
const mutate = async (who: Viewer, call: string, fields: string): Promise<any> => (await ask(who, `mutation { done: ${call} { __typename ... on Refused { code values { name number } } ${fields} } }`)).done;
const SUGGESTION = '... on Suggestion { id text voice author { id } state daysWaited mayTake steps { step text } }';
const key = () => `idempotencyKey: "${randomUUID()}"`;
const put = (who: Viewer, text: string, unit = own.unit) => mutate(who, `suggest(${key()}, input: { unit: "${unit}", text: "${text}" })`, SUGGESTION);
const putUnnamed = (who: Viewer, text: string, paper = false) => mutate(who, `suggestUnnamed(input: { unit: "${own.unit}", text: "${text}", paper: ${paper} })`, SUGGESTION);
const take = (who: Viewer, suggestion: string, step: string, text = 'Vi provar') => mutate(who, `takeSuggestionOn(${key()}, input: { suggestion: "${suggestion}", step: ${step}, text: "${text}" })`, SUGGESTION);

test('a suggestion is answered, tried and kept, each told to everybody in the organisation and to nobody outside it', async () => {
  const employee = viewer(own, 'EMPLOYEE');
  const { id } = await put(employee, 'En låda');
  expect(await take(employee, id, 'ANSWERED')).toMatchObject({ code: 'NOT_YOURS_TO_ANSWER' });
  const elsewhere = viewer(own, 'UNIT_MANAGER');
  expect((await ask(elsewhere, '{ suggestions { mayTake } }')).suggestions).toEqual([{ mayTake: [] }]);
  expect(await take(elsewhere, id, 'ANSWERED')).toMatchObject({ code: 'NOT_YOURS_TO_ANSWER' });
  const manager = viewer(own, 'UNIT_MANAGER', own.manager);
  expect(await take(manager, id, 'TRIED')).toMatchObject({ code: 'STEP_NOT_NEXT' });
  expect(await take(manager, id, 'ANSWERED', ' ')).toMatchObject({ code: 'ANSWER_TO_SUGGESTION_MISSING' });
  expect(await take(manager, id, 'ANSWERED')).toMatchObject({ state: 'ANSWERED', mayTake: ['TRIED', 'DROPPED'], steps: [{ step: 'ANSWERED', text: 'Vi provar' }] });
  await take(manager, id, 'TRIED');
  expect(await take(viewer(own, 'PROCESS_LEADER'), id, 'KEPT')).toMatchObject({ state: 'KEPT', mayTake: [] });
  expect(await take(viewer(other, 'UNIT_MANAGER'), id, 'DROPPED')).toMatchObject({ code: 'NO_SUCH_SUGGESTION' });
  const seen = async (who: Viewer) => (await ask(who, '{ suggestions { text author { id } mayTake } }')).suggestions;
  expect(await seen(employee)).toEqual([{ text: 'En låda', author: { id: employee.person }, mayTake: [] }]);
  expect(await seen(viewer(other, 'EMPLOYEE'))).toEqual([]);
  const [told] = await server.arrange((manager_) => manager_.query(`select count(*)::int as times from outbox where name = 'SuggestionAnswered'`));
  expect(told.times).toBe(3);
});

test('what has no name has nothing that leads to its sender, and sent twice it is one', async () => {
  const sender = viewer(own, 'EMPLOYEE');
  const first = await putUnnamed(sender, 'Svara på allt');
  expect(first).toMatchObject({ voice: 'ANONYMOUS', author: null, state: 'RECEIVED', daysWaited: 0 });
  expect((await putUnnamed(sender, 'Svara på allt')).id).toBe(first.id);
  expect(await putUnnamed(sender, 'På papper', true)).toMatchObject({ voice: 'PAPER', author: null });
  const traces = await server.arrange(async (manager) => {
    const tables: { table_name: string }[] = await manager.query(`select table_name from information_schema.tables where table_schema = 'activities' and table_type = 'BASE TABLE'`);
    const holding: string[] = [];
    for (const { table_name } of tables) {
      const [{ found }] = await manager.query(`select count(*)::int as found from activities."${table_name}" row where row::text like $1`, [`%${sender.person}%`]);
      if (found > 0) holding.push(table_name);
    }
    return holding;
  });
  expect(traces).toEqual([]);
});

test('whoever leads the unit’s manager may answer; one who works there and leads nobody may not', async () => {
  const { id } = await put(viewer(own, 'EMPLOYEE'), 'Mer ljus');
  const head = randomUUID();
  await server.arrange(async (manager) => {
    await manager.query(`insert into participant (person, organisation, unit, sex) values ($1, $2, $2, 'WOMAN')`, [head, own.id]);
    await manager.query('update placement set superior = $1 where person = $2', [head, own.manager]);
    await manager.query('select derive_staff()');
  });
  expect(await take(viewer(own, 'UNIT_MANAGER', own.staff[0]!), id, 'ANSWERED')).toMatchObject({ code: 'NOT_YOURS_TO_ANSWER' });
  expect(await take(viewer(own, 'UNIT_MANAGER', head), id, 'ANSWERED')).toMatchObject({ state: 'ANSWERED', mayTake: ['TRIED', 'DROPPED'] });
});

test('unnamed slips have a bound for each person and for each box, which a slip sent twice does not use up', async () => {
  const keen = viewer(own, 'EMPLOYEE');
  for (let at = 1; at < MOST_BY_PERSON; at += 1) await putUnnamed(keen, `Lapp ${at}`, at % 2 === 0);
  const last = await putUnnamed(keen, 'Sista');
  expect(last).toMatchObject({ state: 'RECEIVED' });
  expect(await putUnnamed(keen, 'En till')).toMatchObject({ code: 'ENOUGH_WITHOUT_NAME', values: [{ name: 'most', number: MOST_BY_PERSON }] });
  expect(await put(keen, 'I eget namn')).toMatchObject({ voice: 'NAMED' });
  const other_ = viewer(own, 'EMPLOYEE');
  for (let time = 0; time <= MOST_BY_PERSON; time += 1) expect((await putUnnamed(other_, 'Sista')).id).toBe(last.id);
  await server.arrange((manager) => manager.query(
    `insert into suggestion (id, organisation, unit, text, voice, made_on) select gen_random_uuid(), $1, $2, 'Full ' || n, 'PAPER', made_on from generate_series(1, $3) as n, (select made_on from suggestion where id = $4) as day`,
    [own.id, own.unit, MOST_IN_BOX - MOST_BY_PERSON - 10, last.id]));
  const answers = [];
  for (let time = 0; time < MOST_BY_PERSON; time += 1) answers.push(await putUnnamed(viewer(own, 'EMPLOYEE'), `Ny ${time}`));
  expect(answers.at(-1)).toMatchObject({ code: 'BOX_FULL_TODAY', values: [{ name: 'most', number: MOST_IN_BOX }] });
  const [{ kept }] = await server.arrange((manager) => manager.query('select count(*)::int as kept from suggestion where unit = $1 and author is null', [own.unit]));
  expect(kept).toBe(MOST_IN_BOX);
});

test('a slip needs words and a box of one’s own organisation', async () => {
  expect(await put(viewer(own, 'EMPLOYEE'), ' ')).toMatchObject({ code: 'SUGGESTION_MISSING' });
  expect(await put(viewer(own, 'EMPLOYEE'), 'Text', other.unit)).toMatchObject({ code: 'NO_SUCH_BOX' });
});

test('what a held meeting took up is written down, with what it left out; a completed course waits until it is told of', async () => {
  const planner = viewer(own, 'PROCESS_LEADER');
  const made = await mutate(planner, `scheduleAlternating(${key()}, input: { unit: "${own.unit}", startsOn: "2013-05-27", weeks: 3, workplaceItems: ["Värdegrunden", "Beslut"], reflectionItems: ["Vad gick fel?"] })`, '... on MeetingRhythm { id }');
  const { occasion } = await server.arrange((manager) => arrangeOccasion(manager, 'told', [own]));
  const [{ id: enrolment }] = await server.arrange((manager) => manager.query(
    `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values (gen_random_uuid(), $1, $2, $3, $4, 'COMPLETED', now(), $3) returning id`,
    [own.id, occasion, own.staff[0], own.unit]));
  const record = (who: Viewer, over: { meeting?: number; title?: string; minutes?: number; more?: string } = {}) =>
    mutate(who, `recordAgendaItem(${key()}, input: { rhythm: "${made.id}", meeting: ${over.meeting ?? 1}, kind: LEARNING, title: "${over.title ?? 'Kursen'}", minutes: ${over.minutes ?? 20} ${over.more ?? ''} })`,
      '... on MeetingRhythm { minutesByKind { kind minutes } courseReturns { id } meetings { number skipped items { title minutes conclusion returnsCourse } } }');
  const lead = viewer(own, 'UNIT_MANAGER', own.manager);
  expect(await record(viewer(own, 'UNIT_MANAGER'))).toMatchObject({ code: 'NOT_YOURS_TO_WRITE' });
  expect(await record(viewer(other, 'UNIT_MANAGER', other.manager))).toMatchObject({ code: 'NO_SUCH_WORKPLACE_MEETING' });
  expect(await record(lead, { meeting: 3 })).toMatchObject({ code: 'MEETING_NOT_HELD' });
  expect(await record(lead, { title: ' ' })).toMatchObject({ code: 'AGENDA_ITEM_MISSING' });
  expect(await record(lead, { minutes: 0 })).toMatchObject({ code: 'MINUTES_OUT_OF_BOUNDS' });
  expect(await record(lead, { more: `returnOf: "${randomUUID()}"` })).toMatchObject({ code: 'NOTHING_TO_RETURN' });
  const waiting = '{ meetingRhythms { courseReturns { id course person { id } } } }';
  expect((await ask(lead, waiting)).meetingRhythms).toEqual([{ courseReturns: [{ id: enrolment, course: 'told', person: { id: own.staff[0] } }] }]);
  expect((await ask(viewer(own, 'EMPLOYEE', own.staff[1]!), waiting)).meetingRhythms).toEqual([{ courseReturns: [] }]);
  const written = await record(lead, { more: `conclusion: "Vi provar" returnOf: "${enrolment}"` });
  expect(written).toMatchObject({ courseReturns: [], minutesByKind: [{ kind: 'LEARNING', minutes: 20 }, { minutes: 0 }, { minutes: 0 }] });
  expect(written.meetings[0]).toEqual({ number: 1, skipped: ['Värdegrunden', 'Beslut'], items: [{ title: 'Kursen', minutes: 20, conclusion: 'Vi provar', returnsCourse: true }] });
  expect(await record(lead, { more: `returnOf: "${enrolment}"` })).toMatchObject({ code: 'NOTHING_TO_RETURN' });
  expect((await record(planner, { title: 'värdegrunden' })).meetings[0].skipped).toEqual(['Beslut']);
});

test('meetings are scheduled in turn; the latest rhythm holds', async () => {
  const planner = viewer(own, 'PROCESS_LEADER');
  const schedule = (weeks: number, items = '["Värdegrunden"]', unit = own.unit) =>
    mutate(planner, `scheduleAlternating(${key()}, input: { unit: "${unit}", startsOn: "2013-05-13", weeks: ${weeks}, workplaceItems: ${items}, reflectionItems: ["Vad gick fel?"] })`,
      '... on MeetingRhythm { workplaceItems meetings { number kind heldOn } }');
  expect(await schedule(3)).toMatchObject({ workplaceItems: ['Värdegrunden'], meetings: [{ kind: 'WORKPLACE', heldOn: '2013-05-13' }, { kind: 'REFLECTION', heldOn: '2013-05-20' }, { kind: 'WORKPLACE', heldOn: '2013-05-27' }] });
  await schedule(2, '["Beslut"]');
  expect((await ask(viewer(own, 'EMPLOYEE'), '{ meetingRhythms { workplaceItems unit { id } meetings { number } } }')).meetingRhythms).toEqual([{ workplaceItems: ['Beslut'], unit: { id: own.unit }, meetings: [{ number: 1 }, { number: 2 }] }]);
  expect((await ask(viewer(other, 'EMPLOYEE'), '{ meetingRhythms { id } }')).meetingRhythms).toEqual([]);
  expect(await schedule(1)).toMatchObject({ code: 'WEEKS_OUT_OF_BOUNDS', values: [{ name: 'fewest', number: 2 }, { name: 'most', number: 52 }] });
  expect(await schedule(2, '[" "]')).toMatchObject({ code: 'STANDING_ITEM_MISSING' });
  expect(await schedule(2, '["Beslut"]', other.unit)).toMatchObject({ code: 'NO_SUCH_WORKPLACE' });
});
