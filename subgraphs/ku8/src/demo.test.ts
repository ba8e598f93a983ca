import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { PERSONAS } from '@samlar/lia/personas';
import type { Role } from '@samlar/viewer/rights';
import { RESEARCH } from '@samlar/viewer/viewer';
import { isEmpty, loadDemo } from './demo';
import { subgraph } from './subgraph';

let server: TestSubgraph;
let empty: boolean[];

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async ({ dataSource }) => {
    empty = [await isEmpty(dataSource)];
    await loadDemo(dataSource, () => undefined);
    empty.push(await isEmpty(dataSource));
  });
});
afterAll(() => server?.stop());

const as = (role: Role) => {
  const persona = PERSONAS.find((each) => each.role === role)!;
  return testViewer(persona.person, persona.organisation, ['EMPLOYEE', role], persona.portal === 'fyrbodal');
};
const ask = async (role: Role | null, document: string) => {
  const { data, errors } = await server.query(role === null ? RESEARCH : as(role), document);
  expect(errors).toBeUndefined();
  return data;
};

test('can tell that it is loaded', () => {
  expect(empty).toEqual([true, false]);
});

test('has 55 observers and 24 requests at every stage', async () => {
  const { observers, round } = await ask('KU8_COORDINATOR', '{ observers(first: 200) { id trainedOn } round(id: "2012") { board { stage count } } }');
  expect(observers).toHaveLength(55);
  const { round: open } = await ask(null, '{ round(id: "2012") { stagesReached { requests } } }');
  expect(open.stagesReached.map(({ requests }: { requests: number }) => requests)).toEqual([23, 18, 16, 14, 10, 8, 6]);
  expect(round.board.map(({ count }: { count: number }) => count)).toEqual([5, 2, 2, 4, 2, 2, 6]);
});

test('shows the exchange with its zeros, north to south', async () => {
  const { visitFlows } = await ask(null, '{ visitFlows(round: "2012") { from { name } to { name } visits } }');
  expect(visitFlows).toHaveLength(56);
  expect(visitFlows[0].from.name).toBe('Strömstad');
  const of = (side: 'from' | 'to', name: string) => visitFlows.filter((flow: any) => flow[side].name === name).reduce((sum: number, flow: any) => sum + flow.visits, 0);
  expect([of('from', 'Orust'), of('from', 'Färgelanda'), of('to', 'Färgelanda'), of('to', 'Orust')]).toEqual([0, 0, 0, 2]); // Orust's one visit came from two municipalities
  const all = visitFlows.reduce((sum: number, flow: any) => sum + flow.visits, 0);
  expect(all).toBe(2 * (4 + 2 + 2 + 6)); // every visit made has observers from two municipalities
});

test('no observer is past 15 days; one is near', async () => {
  const rows = await server.arrange((manager) => manager.query('select visit_days + training_days as logged, visit_days + training_days + planned_days as taken from observer_load'));
  expect(Math.max(...rows.map((row: { taken: number }) => row.taken))).toBeLessThanOrEqual(15);
  expect(Math.max(...rows.map((row: { logged: number }) => row.logged))).toBe(14.5);
});

test('each persona of the peer visits finds their own work', async () => {
  const { myAssignments } = await ask('OBSERVER', '{ myAssignments { stage visitPlan { methods } } }');
  expect(myAssignments.map(({ stage }: { stage: number }) => stage).sort()).toEqual([2, 4, 6]);
  for (const role of ['PRINCIPAL', 'LEARNING_LEADER'] as const) {
    const { myRequests } = await ask(role, '{ myRequests { status assignment { learningPlan { goals publishedOn } evidence { text } } } }');
    expect(myRequests.some((request: any) => request.assignment?.learningPlan?.publishedOn)).toBe(true);
  }
  expect((await ask('PRINCIPAL', '{ seatsToAgree { plannedDays } }')).seatsToAgree).toEqual([{ plannedDays: 4.5 }]);
  const { teamProposals } = await ask('KU8_COORDINATOR', '{ teamProposals(round: "2012") { request { id } seats { observer { municipality { code } } reasons { kind strength inFavour } } emptySeats } }');
  expect(teamProposals).toHaveLength(4);
  for (const proposal of teamProposals) expect(proposal).toMatchObject({ emptySeats: 0, seats: [{}, {}] });
});

test('evidence past its time is not even loaded; what is kept names nobody', async () => {
  const rows = await server.arrange((manager) => manager.query('select r.stage, count(*)::int as n from evidence e join assignment a on a.id = e.assignment_id join visit_request r on r.id = a.request_id group by 1 order by 1'));
  expect(rows).toEqual([{ stage: 3, n: 16 }, { stage: 4, n: 8 }]);
});
