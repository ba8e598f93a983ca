import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { RESEARCH, type Viewer } from '@samlar/viewer/viewer';
import { subgraph } from '../subgraph';

const [home, away, school, chief, head, teacher, stranger] = Array.from({ length: 7 }, () => randomUUID()) as [string, string, string, string, string, string, string];
const contact = testViewer(chief, home, ['CONTACT_PERSON']);
const neighbour = testViewer(stranger, away, ['CONTACT_PERSON', 'UNIT_MANAGER']);
const regional = testViewer(randomUUID(), randomUUID(), ['ADMIN'], true);
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    await manager.query(`insert into org_unit (id, organisation, kind, name, parent, code, county_code) values
      ($1, $1, 'MUNICIPALITY', 'Hemma', null, '1484', '14'), ($2, $2, 'MUNICIPALITY', 'Borta', null, '1430', '14'), ($3, $1, 'ADMINISTRATION', 'Skolan', $1, null, null)`, [home, away, school]);
    for (const [id, organisation] of [[chief, home], [head, home], [teacher, home], [stranger, away]]) {
      await manager.query(`insert into person (id, organisation, display_name, sex) values ($1, $2, 'Någon', 'woman')`, [id, organisation]);
    }
    await manager.query(`insert into employment (id, organisation, person, unit, manager_level, manager, period_start, extent_percent) values
      (gen_random_uuid(), $1, $2, $1, 'MUNICIPAL_CHIEF', null, '2010-01-01', 100), (gen_random_uuid(), $1, $3, $6, 'HEAD_OF_ADMINISTRATION', $2, '2010-01-01', 100),
      (gen_random_uuid(), $1, $4, $6, null, $3, '2010-01-01', 100), (gen_random_uuid(), $7, $5, $7, null, null, '2010-01-01', 100)`, [home, chief, head, teacher, stranger, school, away]);
    for (const organisation of [home, away]) {
      await manager.query(`insert into participation (organisation, unit, scope, period_start) values ($1, $1, 'WHOLE_MUNICIPALITY', '2012-01-01')`, [organisation]);
    }
  });
}, 30_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

async function run(viewer: Viewer, command: string, type: string, input: unknown, fields: string): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation ($key: ID!, $input: ${type}) { ${command}(idempotencyKey: $key, ${type === 'ID!' ? 'municipality' : 'input'}: $input) { ... on Refused { code message } ${fields} } }`, { key: randomUUID(), input });
  if (errors) throw new Error(`${errors[0]!.extensions.code} ${errors[0]!.message}`);
  return data[command];
}
const form = (viewer: Viewer, over: object = {}) => run(viewer, 'formBody', 'FormBodyInput!', {
  organisation: home, kind: 'STEERING', name: 'Styrgruppen', start: '2012-01-01', members: [{ person: chief, task: 'CHAIR' }, { outsideRole: 'Högskolan', task: 'MEMBER' }], ...over,
}, '... on GovernanceBody { id name members { task outsideRole person { id } } }');

test('a municipality forms a steering group with its own people and roles from outside', async () => {
  expect(await form(contact)).toMatchObject({ name: 'Styrgruppen', members: [{ task: 'CHAIR', outsideRole: null, person: { id: chief } }, { task: 'MEMBER', outsideRole: 'Högskolan', person: null }] });
  expect(await form(contact, { kind: 'MANAGEMENT_AS_STEERING' })).toMatchObject({ code: 'STEERED_ALREADY', message: expect.stringContaining('Styrgruppen') });
  expect(await form(contact, { kind: 'WORKING', members: [{ person: stranger, task: 'MEMBER' }] })).toMatchObject({ code: 'NOT_EMPLOYED' });
  expect(await form(contact, { kind: 'WORKING', members: [{ person: head, task: 'MEMBER' }, { person: head, task: 'CHAIR' }] })).toMatchObject({ code: 'MEMBER_TWICE' });
  expect(await form(contact, { organisation: away })).toMatchObject({ code: 'NOT_YOUR_ORGANISATION' });
  await expect(form(contact, { members: [{ task: 'CHAIR' }] })).rejects.toThrow('BAD_USER_INPUT');
  await expect(form(testViewer(teacher, home, ['EMPLOYEE']))).rejects.toThrow('FORBIDDEN');
});

test('a neighbour sees that there is a group and the outside roles, not the people', async () => {
  const { data } = await server.query(neighbour, '{ municipality(code: "1484") { governance { name members { task outsideRole person { id } } } } }');
  expect(data.municipality.governance).toEqual([{ name: 'Styrgruppen', members: [{ task: 'MEMBER', outsideRole: 'Högskolan', person: null }] }]);
});

test('a body ends, stays on record and makes room for another', async () => {
  const { data } = await server.query(contact, '{ municipality(code: "1484") { governance { id } } }');
  const end = (day: string, viewer = contact) => run(viewer, 'endBody', 'EndBodyInput!', { body: data.municipality.governance[0].id, end: day }, '... on GovernanceBody { period { end } }');
  expect(await end('2011-01-01')).toMatchObject({ code: 'BODY_ENDS_BEFORE_START', message: expect.stringContaining('2012-01-01') });
  expect(await end('2012-12-31', neighbour).catch((error: Error) => error.message)).toMatchObject({ code: 'NO_SUCH_BODY' });
  expect(await end('2012-12-31')).toEqual({ period: { end: '2012-12-31' } });
  expect(await form(contact, { start: '2013-01-01', kind: 'MANAGEMENT_AS_STEERING', name: 'Ledningsgruppen' })).toMatchObject({ name: 'Ledningsgruppen' });
});

test('what a municipality lacks is listed, for itself and for the association', async () => {
  const ask = async (viewer: Viewer) => (await server.query(viewer, '{ mandateGaps { municipality { name } withoutMandate withoutContact withoutSteering } }')).data.mandateGaps;
  expect(await ask(regional)).toEqual([
    { municipality: { name: 'Borta' }, withoutMandate: true, withoutContact: true, withoutSteering: true },
    { municipality: { name: 'Hemma' }, withoutMandate: true, withoutContact: true, withoutSteering: false }]);
  expect((await ask(contact)).map((each: any) => each.municipality.name)).toEqual(['Hemma']);
  await run(contact, 'recordMandate', 'RecordMandateInput!', { municipality: home, givenBy: chief, givenOn: '2012-01-01', participationMandatoryForManagers: true, contactPerson: head }, '... on Municipality { id }');
  expect(await ask(contact)).toEqual([]);
});

test('every manager is expected where participation is mandatory, a page at a time, and nobody elsewhere', async () => {
  const ask = async (viewer: Viewer, args = '') => (await server.query(viewer, `{ municipality(code: "1484") { mandatoryManagers${args} { id } } }`)).data.municipality.mandatoryManagers.map(({ id }: { id: string }) => id);
  const all = await ask(contact);
  expect(all).toEqual([chief, head].sort());
  expect([await ask(contact, '(first: 1)'), await ask(contact, `(first: 1, after: "${all[0]}")`)]).toEqual([[all[0]], [all[1]]]);
  expect(await ask(neighbour)).toEqual([]);
});

test('a municipality is invited by the association and answers for itself', async () => {
  const invite = (viewer: Viewer, municipality = home) => run(viewer, 'inviteMunicipality', 'ID!', municipality, '... on Municipality { agreement { state invitedOn answeredOn scope } }');
  const reply = (viewer: Viewer, over: object = {}) => run(viewer, 'answerInvitation', 'AnswerInvitationInput!', { municipality: home, scope: 'EDUCATION_ADMINISTRATION', administration: school, ...over }, '... on Municipality { agreement { state scope answeredOn } participation }');
  expect(await reply(contact)).toMatchObject({ code: 'NOT_INVITED' });
  await expect(invite(contact)).rejects.toThrow('FORBIDDEN');
  expect(await invite(regional)).toEqual({ agreement: { state: 'INVITED', invitedOn: '2013-06-03', answeredOn: null, scope: null } });
  expect(await invite(regional)).toMatchObject({ code: 'INVITED_ALREADY' });
  expect(await invite(regional, school)).toMatchObject({ code: 'NO_SUCH_MUNICIPALITY' });
  expect(await reply(neighbour)).toMatchObject({ code: 'NOT_INVITED' });
  expect(await reply(contact, { administration: away })).toMatchObject({ code: 'NO_SUCH_ADMINISTRATION' });
  expect(await reply(contact)).toEqual({ agreement: { state: 'ACCEPTED', scope: 'EDUCATION_ADMINISTRATION', answeredOn: '2013-06-03' }, participation: 'WHOLE_MUNICIPALITY' });
  expect(await reply(contact, { scope: null })).toMatchObject({ code: 'ANSWERED_ALREADY' });
  const { data } = await server.query(RESEARCH, '{ municipality(code: "1484") { agreement { state } } }');
  expect(data.municipality.agreement.state).toBe('ACCEPTED');
});

test('facts of units: managers by level for who sees them, meetings and ratios', async () => {
  await server.query(contact, `mutation { recordMeetingFrequency(idempotencyKey: "frequency-1", input: { unit: "${school}", meetingsPerMonth: 2, source: "APT" }) { id } }`);
  const ask = async (viewer: Viewer) => (await server.query(viewer, `{ orgUnit(id: "${school}") { employeesPerManager workplaceMeetings { meetingsPerMonth peoplePerMeeting } managersByLevel { level count { total women } } servedMunicipalities { name } } }`)).data.orgUnit;
  expect(await ask(contact)).toEqual({ employeesPerManager: 2, workplaceMeetings: { meetingsPerMonth: 2, peoplePerMeeting: 1 }, managersByLevel: [{ level: 'HEAD_OF_ADMINISTRATION', count: { total: 1, women: 1 } }], servedMunicipalities: [] });
  expect(await ask(neighbour)).toEqual({ employeesPerManager: null, workplaceMeetings: { meetingsPerMonth: 2, peoplePerMeeting: null }, managersByLevel: null, servedMunicipalities: [] });
});

test('many municipalities’ governance and facts are read in as many statements as one’s', async () => {
  const ask = (what: string) => server.statementsOf(() => server.query(regional, `{ ${what} { governance { members { person { id } } } agreement { state } employeesPerManager workplaceMeetings { source } servedMunicipalities { id } mandatoryManagers { id } } }`));
  await server.arrange(async (manager) => {
    for (let n = 0; n < 8; n++) await manager.query(`insert into org_unit (id, organisation, kind, name, parent, code, county_code) values ($1, $1, 'MUNICIPALITY', $2, null, $3, '14')`, [randomUUID(), `Kommun ${n}`, `149${n}`]);
  });
  // Loads of one moment go together; on a busy machine one may miss the others by a moment.
  expect((await ask('municipalities(countyCode: "14")')).length).toBeLessThanOrEqual((await ask('municipality(code: "1484")')).length + 2);
});
