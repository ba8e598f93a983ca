import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { municipalityOf } from '@samlar/lia/municipalities';
import { RESEARCH } from '@samlar/viewer/viewer';
import { loadDemo } from '../demo';
import { subgraph } from '../subgraph';

let server: TestSubgraph;
let plan: string;
const tanum = municipalityOf('tanum').id;
const colleagueInTanum = testViewer(randomUUID(), tanum, ['EMPLOYEE']);
const strangerInLysekil = testViewer(randomUUID(), municipalityOf('lysekil').id, ['PRINCIPAL']);

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(({ dataSource }) => loadDemo(dataSource, () => undefined));
  plan = (await server.arrange((manager) => manager.query('select id from learning_plan where organisation = $1 and published_on is not null', [tanum])))[0].id;
});
afterAll(() => server?.stop());

const set = (shownTo: string) => server.arrange((manager) => manager.query('update learning_plan set shown_to = $2 where id = $1', [plan, shownTo]));
const sees = async (viewer: Parameters<TestSubgraph['query']>[0]) =>
  (await server.query(viewer, 'query ($id: ID!) { learningPlan(id: $id) { goals assignment { id } } }', { id: plan })).data.learningPlan;

test('a published plan is read by those the team shows it to, the visit itself by none of them', async () => {
  const seen: Record<string, boolean[]> = {};
  for (const shownTo of ['TEAM', 'MUNICIPALITY', 'ASSOCIATION']) {
    await set(shownTo);
    seen[shownTo] = [];
    for (const viewer of [colleagueInTanum, strangerInLysekil, RESEARCH]) seen[shownTo]!.push((await sees(viewer)) !== null);
  }
  expect(seen).toEqual({ TEAM: [false, false, false], MUNICIPALITY: [true, false, false], ASSOCIATION: [true, true, false] });
  expect(await sees(strangerInLysekil)).toMatchObject({ goals: [expect.any(String), expect.any(String)], assignment: null });
});

test('a draft is nobody else’s, whatever it will be shown to', async () => {
  await set('ASSOCIATION');
  await server.arrange((manager) => manager.query('update learning_plan set published_on = null where id = $1', [plan]));
  expect([await sees(colleagueInTanum), await sees(strangerInLysekil)]).toEqual([null, null]);
});
