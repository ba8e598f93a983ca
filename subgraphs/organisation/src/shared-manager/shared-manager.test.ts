import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { managersOf } from './shared-managers';

const [here, there, outside, itHere, itThere, chief, plain, ended] = Array.from({ length: 8 }, () => randomUUID()) as [string, string, string, string, string, string, string, string];
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    await manager.query(`insert into org_unit (id, organisation, kind, name, parent, code, county_code) values
      ($1, $1, 'MUNICIPALITY', 'Hemma', null, '1484', '14'), ($2, $2, 'MUNICIPALITY', 'Borta', null, '1430', '14'), ($3, $3, 'MUNICIPALITY', 'Utanför', null, '1485', '14'),
      ($4, $1, 'ADMINISTRATION', 'IT hemma', $1, null, null), ($5, $2, 'ADMINISTRATION', 'IT borta', $2, null, null)`, [here, there, outside, itHere, itThere]);
    await manager.query(`insert into municipality_group (id, name) values ('pair', 'Paret')`);
    await manager.query(`insert into municipality_group_member values ('pair', $1), ('pair', $2)`, [here, there]);
    const person = async (id: string, organisation: string) => manager.query(`insert into person (id, organisation, display_name, sex) values ($1, $2, 'Någon', 'woman')`, [id, organisation]);
    const employ = async (id: string, organisation: string, unit: string, level: string | null, superior: string | null, counted: boolean, end: string | null = null) => manager.query(
      `insert into employment (id, organisation, person, unit, manager_level, manager, period_start, period_end, extent_percent, counted) values (gen_random_uuid(), $1, $2, $3, $4, $5, '2010-01-01', $6, $7, $8)`,
      [organisation, id, unit, level, superior, end, counted ? 60 : 40, counted]);
    for (const id of [chief, plain, ended]) await person(id, here);
    await employ(chief, here, itHere, 'UNIT_MANAGER', null, true);
    await employ(chief, there, itThere, 'UNIT_MANAGER', null, false);
    await employ(plain, here, itHere, 'UNIT_MANAGER', null, true);
    await employ(ended, here, itHere, 'UNIT_MANAGER', null, true);
    await employ(ended, there, itThere, 'UNIT_MANAGER', null, false, '2012-12-31');
    for (const [organisation, unit, count] of [[here, itHere, 2], [there, itThere, 3]] as const) for (let at = 0; at < count; at += 1) {
      const id = randomUUID();
      await person(id, organisation);
      await employ(id, organisation, unit, null, chief, true);
    }
  });
}, 30_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const ASKED = '{ municipalityGroup(id: "pair") { sharedManagers { person { id } posts { host extentPercent reporting unit { name } municipality { code } } } } }';
const told = async (organisation: string, regional = false): Promise<any[]> => {
  const { data, errors } = await server.query(testViewer(randomUUID(), organisation, [regional ? 'ADMIN' : 'UNIT_MANAGER'], regional), ASKED);
  expect(errors).toBeUndefined();
  return data.municipalityGroup.sharedManagers;
};
const posts = [
  { host: true, extentPercent: 60, reporting: 2, unit: { name: 'IT hemma' }, municipality: { code: '1484' } },
  { host: false, extentPercent: 40, reporting: 3, unit: { name: 'IT borta' }, municipality: { code: '1430' } },
];

const [host, served] = posts as [(typeof posts)[0], (typeof posts)[0]];

test('both municipalities see whom they share, and how many report to them at home; posts that ended are not there', async () => {
  expect(await told(here)).toEqual([{ person: { id: chief }, posts: [host, { ...served, reporting: null }] }]);
  expect(await told(there)).toEqual([{ person: { id: chief }, posts: [{ ...host, reporting: null }, served] }]);
  expect(await told(randomUUID(), true)).toEqual([{ person: { id: chief }, posts }]);
});

test('a municipality outside the group is told of none', async () => expect(await told(outside)).toEqual([]));

test('who may not read people may not ask', async () => {
  const { errors } = await server.query(testViewer(randomUUID(), here, ['EMPLOYEE']), ASKED);
  expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
});

test('the same rows give the same list, the host first', () => {
  const row = (person: string, unit: string, host: boolean) => ({ person, unit, organisation: 'o', extent_percent: 50, host, reporting: 1 });
  const rows = [row('b', 'u1', false), row('a', 'u4', true), row('b', 'u3', true), row('a', 'u2', false)];
  const listed = (given: typeof rows) => managersOf(given).map(({ personId, posts: held }) => [personId, ...held.map(({ unitId }) => unitId)]);
  expect(listed(rows)).toEqual([['b', 'u3', 'u1'], ['a', 'u4', 'u2']]);
  expect(listed(rows.toReversed())).toEqual(listed(rows));
});
