import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@samlar/viewer/viewer';
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
  });
}, 60_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

let told = 0;
const tell = (payload: object) => server.send(SYSTEM, 'POST', '/events', { source: 'activities', events: [
  { id: String(++told), name: 'CompetenceGranted', organisation: home, payload: { unit: home, grantedOn: '2013-06-03', person, ...payload }, at: '2013-06-03T08:00:00Z' }] });

test('who completes the training is a learning leader from that day, once; observers are ku8’s to appoint', async () => {
  for (const payload of [{ competence: 'LEARNING_LEADER' }, { competence: 'LEARNING_LEADER' }, { competence: 'OBSERVER' }, { competence: 'LEARNING_LEADER', person: randomUUID() }]) {
    expect((await tell(payload)).body).toEqual({ consumed: 1, parked: 0 });
  }
  const holders = async (organisation: string, role: string) => (await server.query(testViewer(randomUUID(), home, ['CONTACT_PERSON']), `{ roleHolders(organisation: "${organisation}", role: ${role}) { person { id } scope { id } period { start end } } }`)).data.roleHolders;
  expect(await holders(home, 'LEARNING_LEADER')).toEqual([{ person: { id: person }, scope: { id: home }, period: { start: '2013-06-03', end: null } }]);
  expect(await holders(home, 'OBSERVER')).toEqual([]);
  await server.arrange((work) => work.query(`update role_appointment set period_end = '2013-06-02', period_start = '2012-01-01'`));
  expect(await holders(home, 'LEARNING_LEADER')).toEqual([]);
});
