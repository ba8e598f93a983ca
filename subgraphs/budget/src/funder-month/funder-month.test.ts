import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const leader = testViewer(randomUUID(), ASSOCIATION.id, ['PROCESS_LEADER'], true);
const analyst = testViewer(randomUUID(), ASSOCIATION.id, ['ANALYST'], true);
const manager = testViewer(randomUUID(), randomUUID(), ['UNIT_MANAGER']);
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
}, 30_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});
beforeEach(() => server.arrange(async (work) => {
  for (const table of ['participant_stop', 'reported_hours']) await work.query(`delete from ${table}`);
  await work.query(`insert into project (id, organisation, name, period_start, period_end) values ('p', $1, 'P', '2012-01-01', '2012-12-31') on conflict do nothing`, [ASSOCIATION.id]);
}));
let made = 0;
/** A project of its own for a test: what was sent can never be removed. */
async function project(): Promise<string> {
  const id = `p-${++made}`;
  await server.arrange((work) => work.query(
    `insert into project (id, organisation, name, period_start, period_end) values ($1, $2, 'P', '2012-01-01', '2012-12-31')`, [id, ASSOCIATION.id]));
  return id;
}

const RESULT = '__typename ... on FunderMonth { month state participants hours stops waitsFor mayBeLocked } ... on Refused { code message values { name text } }';
async function run(command: string, input: object, viewer = leader, key: string = randomUUID()): Promise<any> {
  const type = `${command[0]!.toUpperCase()}${command.slice(1)}Input!`.replace('LockMonthInput', 'MonthInput');
  const { data, errors } = await server.query(viewer, `mutation ($key: ID!, $input: ${type}) { ${command}(idempotencyKey: $key, input: $input) { ${RESULT} } }`, { key, input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[command];
}
const hours = (id: string, over: object = {}) => ({ project: id, person: randomUUID(), session: randomUUID(), funder: 'ESF', workedOn: '2012-02-10', hours: 7.5, ...over });

test('months are sent in order, with what they then hold; a correction opens all that follow', async () => {
  const id = await project();
  expect(await run('lockMonth', { project: id, month: '2012-02' })).toMatchObject({ code: 'EARLIER_MONTH_OPEN', message: expect.stringContaining('Skicka in 2012-01 först') });
  expect(await run('certifyHours', hours(id, { workedOn: '2012-01-10' }))).toMatchObject({ month: '2012-01', participants: 1, hours: 7.5, mayBeLocked: true });
  for (const month of ['2012-01', '2012-02', '2012-03']) expect(await run('lockMonth', { project: id, month })).toMatchObject({ month, state: 'LOCKED' });
  expect(await run('certifyHours', hours(id))).toMatchObject({ code: 'MONTH_LOCKED' });
  expect(await run('correctMonth', { project: id, month: '2012-01', reason: 'Fel lista' })).toMatchObject({ state: 'REOPENED' });
  expect(await run('lockMonth', { project: id, month: '2012-03' })).toMatchObject({ code: 'EARLIER_MONTH_OPEN', values: expect.arrayContaining([{ name: 'earlier', text: '2012-01' }]) });
  const { data } = await server.query(analyst, `{ project(id: "${id}") { funderMonths { month state waitsFor history { correction reason participants hours } } } }`);
  expect(data.project.funderMonths.slice(0, 4).map(({ state }: { state: string }) => state)).toEqual(['REOPENED', 'REOPENED', 'REOPENED', 'OPEN']);
  expect(data.project.funderMonths[0].history).toEqual([
    { correction: false, reason: null, participants: 1, hours: 7.5 }, { correction: true, reason: 'Fel lista', participants: null, hours: null }]);
  for (const month of ['2012-01', '2012-02', '2012-03']) expect(await run('lockMonth', { project: id, month })).toMatchObject({ state: 'LOCKED' });
});

test('what is sent twice is done once', async () => {
  const [id, key] = [await project(), randomUUID()];
  for (let times = 0; times < 2; times++) expect(await run('lockMonth', { project: id, month: '2012-01' }, leader, key)).toMatchObject({ state: 'LOCKED' });
});

test('two who send the same month at once send it once', async () => {
  const id = await project();
  const both = await Promise.all([1, 2, 3].map(() => run('lockMonth', { project: id, month: '2012-01' })));
  expect(both.map(({ code, state }) => code ?? state).sort()).toEqual(['ALREADY_LOCKED', 'ALREADY_LOCKED', 'LOCKED']);
});

test('a stop in February stands in March only with a note, and ends the hours', async () => {
  const [id, person] = [await project(), randomUUID()];
  const stop = { project: id, person, stoppedOn: '2012-02-10', reportedIn: '2012-03' };
  expect(await run('reportStop', stop)).toMatchObject({ code: 'NOTE_NEEDED' });
  expect(await run('reportStop', { ...stop, note: 'Beskedet kom i mars' })).toMatchObject({ month: '2012-03', stops: 1 });
  expect(await run('reportStop', { ...stop, reportedIn: '2012-02' })).toMatchObject({ code: 'STOP_KNOWN' });
  expect(await run('certifyHours', hours(id, { person, workedOn: '2012-02-11' }))).toMatchObject({ code: 'HAS_STOPPED' });
  expect(await run('certifyHours', hours(id, { person, workedOn: '2012-02-09' }))).toMatchObject({ participants: 1 });
});

test('invariant 16: however hours are certified, and for whom, no session of a person goes to two funders', async () => {
  const [id, people, sessions] = [await project(), [randomUUID(), randomUUID()], [randomUUID(), randomUUID(), randomUUID()]];
  const attempt = fc.record({ person: fc.constantFrom(...people), session: fc.constantFrom(...sessions), funder: fc.constantFrom('ESF', 'ERUF', 'AF'), project: fc.constantFrom(id, 'p') });
  await fc.assert(fc.asyncProperty(fc.array(attempt, { minLength: 2, maxLength: 12 }), async (attempts) => {
    await server.arrange((work) => work.query('delete from reported_hours'));
    const first = new Map<string, string>();
    // Half of them at once, so that the race is tried too.
    const half = Math.ceil(attempts.length / 2);
    const answers = await Promise.all(attempts.slice(0, half).map((each) => run('certifyHours', hours(id, each))));
    for (const each of attempts.slice(half)) answers.push(await run('certifyHours', hours(id, each)));
    const rows: { person: string; session: string; funder: string }[] = await server.arrange((work) => work.query('select person, session, funder from reported_hours'));
    for (const { person, session, funder } of rows) {
      expect(first.has(`${person} ${session}`)).toBe(false);
      first.set(`${person} ${session}`, funder);
    }
    expect(first.size).toBe(new Set(attempts.map(({ person, session }) => `${person} ${session}`)).size);
    expect(answers.filter(({ code }) => code === 'ALREADY_REPORTED')).toHaveLength(attempts.length - first.size);
  }), { numRuns: 15 });
}, 60_000);

test('people stand in the report for who keeps it; an analyst gets its sums, a municipality’s manager nothing', async () => {
  const id = await project();
  await run('certifyHours', hours(id));
  const ask = (fields: string) => `{ funderReport(project: "${id}", month: "2012-02") { participants hours ${fields} } }`;
  expect((await server.query(leader, ask('certified { person { id } workedOn hours }'))).data.funderReport.certified).toHaveLength(1);
  expect((await server.query(analyst, ask(''))).data.funderReport).toEqual({ participants: 1, hours: 7.5 });
  expect((await server.query(analyst, ask('certified { hours }'))).errors![0].extensions.code).toBe('FORBIDDEN');
  expect((await server.query(manager, ask(''))).data.funderReport).toBeNull();
  await expect(run('lockMonth', { project: id, month: '2012-01' }, analyst)).rejects.toThrow('FORBIDDEN');
});

test('what was sent cannot be changed, not even by the product itself', async () => {
  const id = await project();
  await run('lockMonth', { project: id, month: '2012-01' });
  await expect(server.arrange((work) => work.query('delete from funder_month_event'))).rejects.toThrow('permission denied');
});

test('many projects’ months are read in as many statements as one’s', async () => {
  for (let count = 0; count < 5; count++) await project();
  const statements = await server.statementsOf(() => server.query(leader, '{ projects { funderMonths { month certified { hours } participantStops { stoppedOn } } } }'));
  expect(statements.length).toBeLessThanOrEqual(6);
});
