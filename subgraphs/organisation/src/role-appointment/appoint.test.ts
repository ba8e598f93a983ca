import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@samlar/viewer/rights';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

let server: TestSubgraph;
const [home, person] = [randomUUID(), randomUUID()];
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (work) => {
    await work.query(`insert into org_unit (id, organisation, kind, name, code, county_code) values ($1, $1, 'MUNICIPALITY', 'Hemma', '1499', '14')`, [home]);
    await work.query(`insert into person (id, organisation, display_name, sex) values ($1, $2, 'Någon', 'woman')`, [person, home]);
    await work.query(`insert into employment (id, organisation, person, unit, extent_percent, period_start) values ($1, $2, $3, $2, 100, '2012-01-01')`, [randomUUID(), home, person]);
  });
}, 60_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const appointed = async (viewer: ReturnType<typeof testViewer>, role: Role): Promise<string> => {
  const { data } = await server.query(viewer, `mutation ($key: ID!, $input: AppointRoleInput!) { appoint(idempotencyKey: $key, input: $input) { __typename ... on Refused { code } } }`,
    { key: randomUUID(), input: { person, role, organisation: home, start: '2013-06-03' } });
  return data.appoint.code ?? data.appoint.__typename;
};

test('a municipality gives its own roles, and the association those that reach over others or belong outside', async () => {
  const own = ROLES.filter((role) => !['KU8_COORDINATOR', 'PROCESS_LEADER', 'ANALYST', 'EVALUATOR', 'RESEARCHER', 'ADMIN', 'PARTNER_DEVELOPER'].includes(role));
  const contact = testViewer(randomUUID(), home, ['CONTACT_PERSON']);
  for (const role of ROLES) expect([role, await appointed(contact, role)]).toEqual([role, own.includes(role) ? 'RoleAppointment' : 'GIVEN_BY_ASSOCIATION']);
  expect(await appointed(testViewer(randomUUID(), randomUUID(), ['ADMIN'], true), 'PROCESS_LEADER')).toBe('RoleAppointment');
  expect(await appointed(testViewer(randomUUID(), randomUUID(), ['ADMIN'], true), 'PROCESS_LEADER')).toBe('ALREADY_APPOINTED');
});
