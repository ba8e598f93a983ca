import { randomUUID } from 'node:crypto';
import { municipalityOf } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { RESEARCH, type Viewer } from '@samlar/viewer/viewer';
import type { Role } from '@samlar/viewer/rights';
import { asViewer, openDatabase } from '@samlar/subgraph/database';
import { loadDemo } from './demo';
import { DEMO_TODAY } from './demo-programmes';
import { subgraph } from './subgraph';

let server: TestSubgraph;
let dataSource: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  process.env.TODAY = DEMO_TODAY;
  server = await startTestSubgraph(subgraph);
  const url = new URL(server.adminUrl);
  url.username = 'activities_app';
  dataSource = await openDatabase(subgraph, url.toString(), 2);
  await loadDemo(dataSource, () => undefined);
}, 120_000);
afterAll(async () => {
  delete process.env.TODAY;
  await dataSource.destroy();
  await server.stop();
});

const lysekil = municipalityOf('lysekil').id;
const munkedal = municipalityOf('munkedal').id;
/** Employed in Munkedal only, so that no shared unit gives them a reason to see Lysekil. */
const stranger = (role: Role): Viewer => {
  const { employments } = liaOrganisation();
  const own = employments.find((each) => each.organisation === munkedal && each.managerLevel === 'UNIT_MANAGER'
    && employments.filter(({ person }) => person === each.person).length === 1 && !employments.some(({ manager, organisation }) => manager === each.person && organisation !== munkedal))!;
  return testViewer(own.person, munkedal, [role]);
};

test('every table but the list of migrations has row-level security, forced', async () => {
  const rows: { relname: string }[] = await server.arrange((manager) => manager.query(
    `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'activities' and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`));
  expect(rows.map(({ relname }) => relname)).toEqual(['migration']);
});

/** Those a shared unit employs in Munkedal too are Munkedal's people as well (A24). */
function onlyInLysekil(): string[] {
  const { employments } = liaOrganisation();
  const elsewhere = new Set(employments.filter(({ organisation }) => organisation !== lysekil).map(({ person }) => person));
  return [...new Set(employments.map(({ person }) => person).filter((person) => !elsewhere.has(person)))];
}

/** Tables whose rows are about people, with the column that names them. */
const ABOUT_PEOPLE: [table: string, person: string][] = [
  ['participant', 'person'], ['placement', 'person'], ['competence', 'person'], ['enrolment', 'person'], ['base_group_member', 'person'], ['network_member', 'person'],
  ['staff_of', 'person'],
];

test.each<[string, () => Viewer]>([
  ['a researcher', () => RESEARCH],
  ['somebody of Munkedal', () => stranger('EMPLOYEE')],
  ['a unit manager of Munkedal', () => stranger('UNIT_MANAGER')],
  ['a process leader of Munkedal', () => stranger('PROCESS_LEADER')],
  ['a contact person of Munkedal', () => stranger('CONTACT_PERSON')],
  ['nobody in particular, with every right but no reach', () => ({ ...stranger('PROCESS_LEADER'), person: randomUUID(), organisation: null, reach: 'none' })],
])('%s sees no row about anybody of Lysekil', async (_, viewer) => {
  for (const [table, person] of ABOUT_PEOPLE) {
    const [{ count }] = await asViewer(dataSource, viewer(), (manager) => manager.query(
      `select count(*)::int from ${table} where ${person} = any($1)`, [onlyInLysekil()]));
    expect([table, count]).toEqual([table, 0]);
  }
  for (const table of ['attendance', 'benefit_form', 'seat_reservation', 'avoid_pair', 'base_group_change', 'base_group_set', 'dependency_conflict']) {
    const [{ count }] = await asViewer(dataSource, viewer(), (manager) => manager.query(`select count(*)::int from ${table} where organisation = $1`, [lysekil]));
    expect([table, count]).toEqual([table, 0]);
  }
});

test('nor writes one', async () => {
  const [enrolment] = await server.arrange((manager) => manager.query('select id, person from enrolment where organisation = $1 limit 1', [lysekil]));
  for (const role of ['UNIT_MANAGER', 'PROCESS_LEADER', 'CONTACT_PERSON'] as const) {
    const [, updated] = await asViewer(dataSource, stranger(role), (manager) => manager.query(`update enrolment set status = 'CANCELLED' where id = $1`, [enrolment.id]));
    expect(updated).toBe(0);
    await expect(asViewer(dataSource, stranger(role), (manager) => manager.query(
      `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by)
       select gen_random_uuid(), $1, 'aktionsforskning-slutseminarium', $2, $1, 'CONFIRMED', now(), $2`, [lysekil, enrolment.person]))).rejects.toThrow(/row-level security/);
  }
});

test('by any id in any reference, Munkedal gets nothing of Lysekil’s people', async () => {
  const { enrolment, set, person } = await server.arrange(async (manager) => ({
    enrolment: (await manager.query('select id from enrolment where organisation = $1 limit 1', [lysekil]))[0].id,
    set: (await manager.query('select id from base_group_set where organisation = $1', [lysekil]))[0].id,
    person: (await manager.query('select person from base_group_member where organisation = $1 limit 1', [lysekil]))[0].person,
  }));
  const { data, errors } = await server.query(stranger('UNIT_MANAGER'), `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Enrolment { id status } ... on BaseGroupSet { id } ... on Person { enrolments { id } baseGroup { id } observerTrainingDays { days } } } }`, {
    of: [{ __typename: 'Enrolment', id: enrolment }, { __typename: 'BaseGroupSet', id: set }, { __typename: 'Person', id: person }],
  });
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([null, null, { enrolments: [], baseGroup: null, observerTrainingDays: [] }]);
});
