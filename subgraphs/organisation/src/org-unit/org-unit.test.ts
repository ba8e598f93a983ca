import { randomUUID } from 'node:crypto';
import { RESEARCH } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const [lysekil, munkedal, school, team, manager, teacher, stranger] = Array.from({ length: 7 }, () => randomUUID());
let server: TestSubgraph;

beforeAll(async () => {
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
afterAll(() => server.stop());

const employee = testViewer(teacher!, lysekil!, ['EMPLOYEE']);
const chief = testViewer(manager!, lysekil!, ['UNIT_MANAGER']);

test('counts a person once per unit asked for, on the day asked for', async () => {
  const { data } = await server.query(chief, `{ municipality(code: "1484") { a: headcount(at: "2012-03-07") { total women men unspecified }
    b: headcount(at: "2010-03-07") { total } managers(at: "2012-03-07") { women men } } }`);
  expect(data.municipality).toEqual({ a: { total: 2, women: 1, men: 1, unspecified: 0 }, b: { total: 1 }, managers: { women: 1, men: 0 } });
});

test('research is not told of two people', async () => {
  const { data } = await server.query(RESEARCH, '{ municipality(code: "1484") { headcount(at: "2012-03-07") { total women absence } } }');
  expect(data.municipality.headcount).toEqual({ total: null, women: null, absence: 'SUPPRESSED' });
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
  const one = await server.statementsOf(() => server.query(RESEARCH, ask('municipality(code: "1484")')));
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
