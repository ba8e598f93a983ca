import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let host: TestMunicipality;
let guest: TestMunicipality;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    host = await arrangeMunicipality(manager, 3);
    guest = await arrangeMunicipality(manager, 2);
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

const planner = (at: TestMunicipality) => testViewer(randomUUID(), at.id, ['PROCESS_LEADER']);
type Viewer = ReturnType<typeof testViewer>;
async function mutate(viewer: Viewer, call: string, type: string): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation { done: ${call.replace('(', `(idempotencyKey: "${randomUUID()}", `)} { __typename ... on ${type} { id } ... on Refused { code message } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
const list = (ids: string[]) => JSON.stringify(ids);

test('attendance settles an occasion: completed, absent, the competence granted, the events told, training days counted', async () => {
  const { occasion, sessions } = await server.arrange((manager) => arrangeOccasion(manager, 'observers', [host, guest], { capacity: 10, trains: 'OBSERVER' }));
  const enrolments: Record<string, string> = {};
  for (const [at, person] of [[host, host.staff[0]], [host, host.staff[1]], [guest, guest.staff[0]]] as const) {
    const { data } = await server.query(testViewer(at.manager, at.id, ['UNIT_MANAGER']), `mutation { enrol(idempotencyKey: "${randomUUID()}", input: { occasion: "${occasion}", person: "${person}" }) { ... on Enrolled { enrolment { id } } } }`);
    enrolments[person!] = data.enrol.enrolment.id;
  }
  const [first, second, third] = Object.values(enrolments) as [string, string, string];
  expect(await mutate(planner(host), `takeAttendance(session: "${sessions[0]}", present: ${list([first])})`, 'Occasion')).toMatchObject({ code: 'SESSION_NOT_HELD' });
  process.env.TODAY = '2013-10-11';
  expect(await mutate(planner(guest), `takeAttendance(session: "${sessions[0]}", present: [])`, 'Occasion')).toMatchObject({ code: 'NO_SUCH_SESSION' });
  expect(await mutate(planner(host), `takeAttendance(session: "${sessions[0]}", present: ${list([randomUUID()])})`, 'Occasion')).toMatchObject({ code: 'NOT_OF_OCCASION' });
  expect(await mutate(planner(host), `closeOccasion(occasion: "${occasion}")`, 'Occasion')).toMatchObject({ code: 'ATTENDANCE_MISSING' });
  await mutate(planner(host), `takeAttendance(session: "${sessions[0]}", present: ${list([first, second, third])})`, 'Occasion');
  await mutate(planner(host), `takeAttendance(session: "${sessions[1]}", present: ${list([first, third])})`, 'Occasion');
  expect(await mutate(planner(host), `closeOccasion(occasion: "${occasion}")`, 'Occasion')).toMatchObject({ __typename: 'Occasion' });
  expect(await mutate(planner(host), `closeOccasion(occasion: "${occasion}")`, 'Occasion')).toMatchObject({ code: 'ALREADY_CLOSED' });

  const of = (viewer: Viewer, person: string) => server.query(
    viewer, `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { enrolments { status attended { id } } observerTrainingDays { year days } } } }`, { of: [{ __typename: 'Person', id: person }] })
    .then(({ data }) => data._entities[0]);
  const self = (at: TestMunicipality, index: number) => testViewer(at.staff[index]!, at.id, ['EMPLOYEE']);
  expect(await of(self(guest, 0), guest.staff[0]!)).toEqual({ enrolments: [{ status: 'COMPLETED', attended: sessions.map((id) => ({ id })) }], observerTrainingDays: [{ year: 2013, days: 1.5 }] });
  expect(await of(self(host, 1), host.staff[1]!)).toEqual({ enrolments: [{ status: 'ABSENT', attended: [{ id: sessions[0] }] }], observerTrainingDays: [{ year: 2013, days: 1 }] });
  expect(await of(self(host, 1), host.staff[0]!)).toEqual({ enrolments: [], observerTrainingDays: [] });
  const rows = await server.arrange((manager) => manager.query(`select person, kind from competence order by person`));
  expect(rows.map(({ person }: { person: string }) => person).sort()).toEqual([host.staff[0], guest.staff[0]].sort());
  const events = await server.arrange((manager) => manager.query(`select name, count(*)::int from outbox where name in ('Attended', 'ProgrammeCompleted', 'ObserverTrained') group by name order by name`));
  expect(events).toEqual([{ name: 'Attended', count: 5 }, { name: 'ObserverTrained', count: 2 }, { name: 'ProgrammeCompleted', count: 2 }]);
  const [closed] = await server.arrange((manager) => manager.query(`select payload from outbox where name = 'OccasionClosed'`));
  expect(closed.payload).toEqual({ occasion, programme: expect.any(String), completed: expect.arrayContaining([host.staff[0], guest.staff[0]]) });
  const trained = await server.arrange((manager) => manager.query(`select payload from outbox where name = 'ObserverTrained' order by payload ->> 'person'`));
  expect(trained.map((event: any) => event.payload)).toEqual([host.staff[0], guest.staff[0]].sort().map((person) => ({ person, trainedOn: '2013-10-11', days: 1.5 })));
  process.env.TODAY = '2013-06-03';
});

describe('planning', () => {
  const sessions = 'sessions: [{ startsAt: "2013-09-10T22:30:00Z", endsAt: "2013-09-11T01:00:00Z" }, { startsAt: "2013-10-01T07:00:00Z", endsAt: "2013-10-01T14:00:00Z" }]';

  test('an occasion is the planners’ until it covers its perspectives and is published', async () => {
    await server.arrange((manager) => manager.query(
      `insert into programme (id, organisation, title, period_start, perspectives) values ('planned', $1, 'Planerat', '2013-01-01', '{HEALTH}')`, [host.id]));
    const plan = (more: string) => mutate(planner(host), `planOccasion(input: { programme: "planned", title: "Hösten" ${more} })`, 'Occasion');
    expect(await plan('sessions: []')).toMatchObject({ code: 'NO_SESSION' });
    expect(await plan(`${sessions} block: 3`)).toMatchObject({ code: 'NO_SUCH_BLOCK' });
    expect(await plan(`${sessions} capacity: 3 quotas: [{ organisation: "${guest.id}", seats: 4 }]`)).toMatchObject({ code: 'QUOTAS_ABOVE_CAPACITY', message: expect.stringContaining('4 platser') });
    expect(await mutate(planner(guest), `planOccasion(input: { programme: "planned", title: "Annans" ${sessions} })`, 'Occasion')).toMatchObject({ code: 'NO_SUCH_PROGRAMME' });
    const { id } = await plan(`${sessions} capacity: 5 quotas: [{ organisation: "${guest.id}", seats: 2 }]`);
    const ask = `{ occasion(id: "${id}") { period { start end } capacity quotas { seats } sessions { place } perspectives { perspective covered } } }`;
    expect((await server.query(testViewer(host.staff[0]!, host.id, ['EMPLOYEE']), ask)).data.occasion).toBeNull();
    expect((await server.query(planner(host), ask)).data.occasion).toMatchObject({ period: { start: '2013-09-11', end: '2013-10-01' }, capacity: 5, quotas: [{ seats: 2 }] });
    const publish = (covered: string) => mutate(planner(host), `publishOccasion(occasion: "${id}", perspectives: [{ perspective: HEALTH, covered: "${covered}" }])`, 'Occasion');
    expect(await publish(' ')).toMatchObject({ code: 'PERSPECTIVE_MISSING' });
    await server.arrange((manager) => manager.query(`update programme set accessibility_first = true where id = 'planned'`));
    expect(await publish('Eget pass')).toMatchObject({ code: 'ACCESSIBILITY_UNANSWERED', message: expect.stringContaining('4 av fyra') });
    for (const area of ['PHYSICAL', 'INFORMATION', 'COMMUNICATION', 'PHYSICAL']) await mutate(planner(host), `answerAccessibility(occasion: "${id}", area: ${area}, answer: "Ja")`, 'Occasion');
    expect(await publish('Eget pass')).toMatchObject({ code: 'ACCESSIBILITY_UNANSWERED', message: expect.stringContaining('1 av fyra') });
    await mutate(planner(host), `answerAccessibility(occasion: "${id}", area: OPERATION, answer: "Ja")`, 'Occasion');
    expect(await publish('Eget pass')).toMatchObject({ id });
    expect(await publish('Igen')).toMatchObject({ code: 'ALREADY_PUBLISHED' });
    expect((await server.query(testViewer(host.staff[0]!, host.id, ['EMPLOYEE']), ask)).data.occasion.perspectives).toEqual([{ perspective: 'HEALTH', covered: 'Eget pass' }]);
  });
});
