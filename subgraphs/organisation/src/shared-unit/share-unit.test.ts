import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const [lysekil, munkedal, sotenas, payroll, team] = Array.from({ length: 5 }, () => randomUUID()) as string[];
const host = testViewer(randomUUID(), lysekil!, ['CONTACT_PERSON']);
const served = testViewer(randomUUID(), munkedal!, ['CONTACT_PERSON']);
const other = testViewer(randomUUID(), sotenas!, ['CONTACT_PERSON']);
const association = testViewer(randomUUID(), randomUUID(), ['ADMIN'], true);
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange((work) => work.query(
    `insert into org_unit (id, organisation, kind, name, parent, code, county_code) values
      ($1, $1, 'MUNICIPALITY', 'Lysekil', null, '1484', '14'), ($2, $2, 'MUNICIPALITY', 'Munkedal', null, '1430', '14'), ($3, $3, 'MUNICIPALITY', 'Sotenäs', null, '1427', '14'),
      ($4, $1, 'UNIT', 'Lönekontoret', $1, null, null), ($5, $1, 'WORK_TEAM', 'Arbetslag', $4, null, null)`, [lysekil, munkedal, sotenas, payroll, team]));
}, 30_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const SHARE = 'mutation ($input: ShareUnitInput!, $key: ID!) { done: shareUnit(input: $input, idempotencyKey: $key) { ... on UnitSharing { id start end reason municipality { name } } ... on Refused { code message } } }';
const END = 'mutation ($input: EndUnitSharingInput!, $key: ID!) { done: endUnitSharing(input: $input, idempotencyKey: $key) { ... on UnitSharing { id end endedBecause } ... on Refused { code message } } }';
const run = async (viewer: typeof host, document: string, input: object, key: string = randomUUID()) => {
  const { data, errors } = await server.query(viewer, document, { input, key });
  return errors ? { code: errors[0]!.extensions.code } : data.done;
};
const share = (viewer: typeof host, change: object = {}, key?: string) => run(viewer, SHARE, { unit: payroll, municipality: munkedal, start: '2013-01-01', reason: 'Gemensam lön', ...change }, key);
const end = (viewer: typeof host, sharing: string, change: object = {}) => run(viewer, END, { sharing, end: '2013-06-30', reason: 'Eget kontor', ...change });
const unit = async () => (await server.query(other, `{ orgUnit(id: "${payroll}") { servedMunicipalities { name } sharings { start end reason endedBecause municipality { name } } } }`)).data.orgUnit;

test('a unit is shared by its host, is told to everybody with dates and reason, and ended by the one served', async () => {
  const key = randomUUID();
  const made = await share(host, {}, key);
  expect(made).toMatchObject({ start: '2013-01-01', end: null, reason: 'Gemensam lön', municipality: { name: 'Munkedal' } });
  expect((await share(host, {}, key)).id).toBe(made.id);
  expect(await share(host)).toMatchObject({ code: 'SHARED_ALREADY', message: 'Enheten delas redan med Munkedal. Avsluta den delningen först.' });
  expect((await unit()).servedMunicipalities).toEqual([{ name: 'Munkedal' }]);
  expect((await end(other, made.id)).code).toBe('NO_SUCH_SHARING');
  expect((await end(served, made.id, { end: '2012-12-31' })).code).toBe('SHARING_ENDS_EARLY');
  expect(await end(served, made.id, { end: '2013-05-31' })).toMatchObject({ end: '2013-05-31', endedBecause: 'Eget kontor' });
  expect((await end(host, made.id)).code).toBe('NO_SUCH_SHARING');
  expect(await unit()).toEqual({ servedMunicipalities: [], sharings: [{ start: '2013-01-01', end: '2013-05-31', reason: 'Gemensam lön', endedBecause: 'Eget kontor', municipality: { name: 'Munkedal' } }] });
  expect((await share(association, { start: '2013-06-01', reason: 'Igen' })).reason).toBe('Igen');
  const sharings = (await unit()).sharings;
  expect(sharings.map(({ end: last }: { end: string | null }) => last)).toEqual([null, '2013-05-31']);
});

test.each([
  ['another municipality’s unit', served, { municipality: sotenas }, 'NOT_YOUR_UNIT'],
  ['with its own host', host, { municipality: lysekil }, 'OWN_MUNICIPALITY'],
  ['with nobody known', host, { municipality: randomUUID() }, 'NO_SUCH_PARTNER'],
  ['with a unit', host, { municipality: team }, 'NO_SUCH_PARTNER'],
  ['a work team', host, { unit: team }, 'NO_SUCH_UNIT'],
  ['for no reason', host, { reason: ' ' }, 'SHARING_REASON_MISSING'],
  ['without the right', testViewer(randomUUID(), lysekil!, ['EMPLOYEE']), {}, 'FORBIDDEN'],
  ['a thing that is no id', host, { unit: 'x' }, 'BAD_USER_INPUT'],
] as const)('refused: %s', async (_, viewer, change, code) => expect((await share(viewer, change)).code).toBe(code));

test('many who share at once make one, and the app role cannot rewrite what was agreed', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => share(host, { municipality: sotenas })));
  expect(made.map(({ code = 'made' }) => code).sort()).toEqual([...Array(5).fill('SHARED_ALREADY'), 'made']);
  for (const statement of [`update served_unit set reason = 'annat'`, `update served_unit set period_start = null`, 'delete from served_unit']) {
    await expect(server.arrange((work) => work.query(statement))).rejects.toThrow('permission denied');
  }
});

test('the sharings of many units cost as many statements as those of one', async () => {
  const ask = (document: string) => server.statementsOf(async () => expect((await server.query(host, document)).errors).toBeUndefined());
  const [one, several] = [await ask(`{ orgUnit(id: "${payroll}") { sharings { municipality { name } } } }`),
    await ask(`{ orgUnit(id: "${lysekil}") { sharings { id } children { sharings { municipality { name } } children { sharings { id } } } } }`)];
  expect(several.filter((text) => text.includes('served_unit')).length).toBeLessThanOrEqual(3);
  expect(one.filter((text) => text.includes('served_unit'))).toHaveLength(1);
});
