import { randomUUID } from 'node:crypto';
import { RESEARCH } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const [lysekil, munkedal, school, team, manager, teacher, stranger] = Array.from({ length: 7 }, () => randomUUID());
let server: TestSubgraph;

beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager_) => {
    await manager_.query(
      `insert into org_unit (id, organisation, kind, name, parent, slug, code, county_code) values
        ($1, $1, 'MUNICIPALITY', 'Lysekil', null, 'lysekil', '1484', '14'),
        ($2, $2, 'MUNICIPALITY', 'Munkedal', null, 'munkedal', '1430', '14'),
        ($3, $1, 'UNIT', 'Gullmarsskolan', $1, null, null, null),
        ($4, $1, 'WORK_TEAM', 'Arbetslag A', $3, null, null, null)`, [lysekil, munkedal, school, team]);
    await manager_.query(
      `insert into person (id, organisation, display_name, sex) values ($1, $4, 'Chef', 'woman'), ($2, $4, 'Lärare', 'man'), ($3, $5, 'Annan', 'woman')`,
      [manager, teacher, stranger, lysekil, munkedal]);
    await manager_.query(
      `insert into employment (id, organisation, person, unit, manager_level, manager, period_start, period_end, extent_percent) values
        (gen_random_uuid(), $1, $2, $3, 'UNIT_MANAGER', null, '2010-01-01', null, 100),
        (gen_random_uuid(), $1, $4, $5, null, $2, '2011-01-01', '2012-12-31', 60),
        (gen_random_uuid(), $1, $4, $3, null, $2, '2011-01-01', null, 40),
        (gen_random_uuid(), $6, $7, $6, null, null, '2010-01-01', null, 100)`,
      [lysekil, manager, school, teacher, team, munkedal, stranger]);
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

const employee = testViewer(teacher!, lysekil!, ['EMPLOYEE']);
const elsewhere = testViewer(stranger!, munkedal!, ['UNIT_MANAGER']);
const chief = testViewer(manager!, lysekil!, ['UNIT_MANAGER']);

test('counts a person once per unit asked for, on the day asked for', async () => {
  const { data } = await server.query(chief, `{ municipality(code: "1484") { a: headcount(at: "2012-03-07") { total women men unspecified }
    b: headcount(at: "2010-03-07") { total } managers(at: "2012-03-07") { women men } } }`);
  expect(data.municipality).toEqual({ a: { total: 2, women: 1, men: 1, unspecified: 0 }, b: { total: 1 }, managers: { women: 1, men: 0 } });
});

test('research is not told of two people', async () => {
  const { data } = await server.query(RESEARCH, '{ municipality(code: "1484") { headcount(at: "2012-03-31") { total women absence } } }');
  expect(data.municipality.headcount).toEqual({ total: null, women: null, absence: 'SUPPRESSED' });
});

test('research is told of quarters’ ends only, so that no two answers can be aimed at one who came', async () => {
  const ask = (at: string) => server.query(RESEARCH, `{ municipality(code: "1484") { headcount(at: "${at}") { absence } } }`);
  expect((await ask('2012-03-07')).errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('2013-03-31') });
  expect((await ask('2013-06-30')).errors![0].extensions.code).toBe('BAD_USER_INPUT');
  expect((await server.query(RESEARCH, '{ affectedHeadcount(at: "2012-03-07") { sum { total } } }')).errors![0].extensions.code).toBe('BAD_USER_INPUT');
});

test('whoever sees only published counts gets the quarter’s end, whatever day is asked for', async () => {
  await server.arrange(async (manager) => {
    for (let count = 0; count < 6; count++) {
      const id = randomUUID();
      await manager.query(`insert into person (id, organisation, display_name, sex) values ($1, $2, 'Någon', 'woman')`, [id, lysekil]);
      await manager.query(`insert into employment (id, organisation, person, unit, period_start, extent_percent) values (gen_random_uuid(), $1, $2, $3, '2012-05-10', 50)`, [lysekil, id, school]);
    }
  });
  const ask = async (viewer: typeof chief, at: string) => (await server.query(viewer, `{ municipality(code: "1484") { headcount(at: "${at}") { total } } }`)).data.municipality.headcount.total;
  expect([await ask(chief, '2012-05-09'), await ask(chief, '2012-05-11')]).toEqual([2, 8]);
  expect([await ask(elsewhere, '2012-05-11'), await ask(elsewhere, '2012-06-29'), await ask(elsewhere, '2012-06-30')]).toEqual([null, null, 8]);
  await server.arrange((manager) => manager.query(`delete from employment where period_start = '2012-05-10'`));
});

test('units below one come a page at a time', async () => {
  const page = async (args: string) => server.query(chief, `{ municipality(code: "1484") { children(${args}) { id name } } }`);
  const { data } = await page('first: 1');
  expect(data.municipality.children).toHaveLength(1);
  expect((await page(`first: 1, after: "${data.municipality.children[0].id}"`)).data.municipality.children).toEqual([]);
  expect((await page('first: 501')).errors![0].extensions.code).toBe('BAD_USER_INPUT');
});

test('an employee sees themself and the own manager; a manager sees their organisation, never another municipality', async () => {
  const ask = `query ($own: ID!, $other: ID!, $self: ID!) { own: person(id: $own) { id } other: person(id: $other) { id } self: person(id: $self) { id } }`;
  const ids = { own: manager, other: stranger, self: teacher };
  expect((await server.query(employee, ask, ids)).data).toEqual({ own: { id: manager }, other: null, self: { id: teacher } });
  expect((await server.query(chief, ask, ids)).data).toEqual({ own: { id: manager }, other: null, self: { id: teacher } });
});

test('an unsigned caller is refused', async () => {
  expect((await server.query(null, '{ me { id } }')).errors![0].extensions.code).toBe('UNAUTHENTICATED');
});

test('research is not shown work teams', async () => {
  const ask = '{ municipality(code: "1484") { children { name children { name } } } }';
  expect((await server.query(RESEARCH, ask)).data.municipality.children).toEqual([{ name: 'Gullmarsskolan', children: [] }]);
  expect((await server.query(employee, ask)).data.municipality.children[0].children).toEqual([{ name: 'Arbetslag A' }]);
});

test('a list of municipalities costs the same statements as one', async () => {
  const ask = (group: string) => `{ ${group} { headcount { total } managers { total } children { name } groups { id } } }`;
  const one = await server.statementsOf(async () => expect((await server.query(RESEARCH, ask('municipality(code: "1484")'))).errors).toBeUndefined());
  const many = await server.statementsOf(() => server.query(RESEARCH, ask('municipalities(countyCode: "14")')));
  expect(many.length).toBeLessThanOrEqual(one.length);
});

test('an id that is none is the caller’s mistake, not ours', async () => {
  const { errors } = await server.query(chief, '{ orgUnit(id: "lysekil") { name } }');
  expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
});

test('an employee knows who the own manager is, and no colleague', async () => {
  const { data, errors } = await server.query(employee, `{ me { reportsTo { displayName } } person(id: "${stranger}") { id } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ me: { reportsTo: { displayName: 'Chef' } }, person: null });
  const colleague = testViewer(randomUUID(), lysekil!, ['EMPLOYEE']);
  expect((await server.query(colleague, `{ person(id: "${manager}") { id } }`)).data).toEqual({ person: null });
});
