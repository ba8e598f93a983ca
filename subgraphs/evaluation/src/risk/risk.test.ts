import { randomUUID } from 'node:crypto';
import { RESEARCH } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const [association, lysekil, munkedal, leader, chief, other, owner, school] = Array.from({ length: 8 }, () => randomUUID()) as string[];
const regional = testViewer(leader!, association!, ['PROCESS_LEADER'], true);
const lysekilChief = testViewer(chief!, lysekil!, ['MUNICIPAL_CHIEF']);
const munkedalManager = testViewer(other!, munkedal!, ['UNIT_MANAGER']);
const employee = testViewer(owner!, lysekil!, ['EMPLOYEE']);
let server: TestSubgraph;

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
});
afterAll(() => server.stop());

const RISK = '... on Risk { id score level assessed trend owner { id } scope { id } history { number score note } closedOn } ... on Refused { code message subject }';
const REGISTER = `mutation ($input: RegisterRiskInput!, $key: ID!) { done: registerRisk(input: $input, idempotencyKey: $key) { ${RISK} } }`;
const REASSESS = `mutation ($risk: ID!, $input: ReassessRiskInput!, $key: ID!) { done: reassessRisk(risk: $risk, input: $input, idempotencyKey: $key) { ${RISK} } }`;
const PLAN = `mutation ($risk: ID!, $input: MitigationInput!, $key: ID!) { done: planMitigation(risk: $risk, input: $input, idempotencyKey: $key) { ${RISK} } }`;
const END = `mutation ($risk: ID!, $reason: String!, $key: ID!) { done: closeRisk(risk: $risk, reason: $reason, idempotencyKey: $key) { ${RISK} } }`;
const LIST = '{ risks { title score } riskHeatMap { cells { probability consequence count risks { title } } notAssessed { title } } overdueRiskReviews { title } }';

const run = async (viewer: typeof regional, document: string, variables: object) =>
  (await server.query(viewer, document, { key: randomUUID(), ...variables })).data.done;

test('a risk lives: registered, reassessed, treated, closed; its history only grows', async () => {
  const registered = await run(lysekilChief, REGISTER, { input: { title: 'Mandatet sviktar', scope: school, probability: 3, consequence: 4 } });
  expect(registered).toMatchObject({ score: 12, level: 'SHOULD_BE_TREATED', trend: null, scope: { id: school }, owner: null });
  const risk = registered.id;

  const hot = { risk, input: { probability: 4, consequence: 4, note: 'ledningen uteblev' } };
  expect(await run(lysekilChief, REASSESS, hot)).toMatchObject({ code: 'TREATMENT_MISSING', subject: risk });
  const plan = { risk, input: { owner, mitigation: 'Uppföljning varje månad', mitigationDue: '2012-06-01' } };
  expect((await run(lysekilChief, PLAN, plan)).owner).toEqual({ id: owner });
  expect((await run(lysekilChief, REASSESS, hot))).toMatchObject({
    score: 16, level: 'TREAT_IMMEDIATELY', trend: 'RISING',
    history: [{ number: 1, score: 12, note: null }, { number: 2, score: 16, note: 'ledningen uteblev' }],
  });
  expect(await run(lysekilChief, PLAN, { risk, input: { mitigation: 'Ingen ansvarig' } })).toMatchObject({ code: 'TREATMENT_MISSING' });
  expect((await run(lysekilChief, END, { risk, reason: 'Ny ledning är på plats' })).closedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await run(lysekilChief, REASSESS, hot)).toMatchObject({ code: 'RISK_CLOSED' });
  await expect(server.arrange((manager) => manager.query('update risk_assessment set probability = 1'))).rejects.toThrow('never changed');
  await expect(server.arrange((manager) => manager.query('delete from risk_assessment'))).rejects.toThrow('never changed');
});

test('the same idempotency key registers one risk', async () => {
  const key = randomUUID();
  const input = { title: 'Tid saknas', probability: 1, consequence: 1 };
  const first = await run(lysekilChief, REGISTER, { input, key });
  expect((await run(lysekilChief, REGISTER, { input, key })).id).toBe(first.id);
  const [{ count }] = await server.arrange((manager) => manager.query(`select count(*)::int as count from risk where title = 'Tid saknas'`));
  expect(count).toBe(1);
});

test('an unassessed risk stands outside the heat map, and is neither zero nor acceptable', async () => {
  const risk = await run(lysekilChief, REGISTER, { input: { title: 'Resultat uteblir' } });
  expect(risk).toMatchObject({ score: null, level: null, assessed: false });
  const { data } = await server.query(lysekilChief, LIST);
  expect(data.riskHeatMap.notAssessed).toEqual([{ title: 'Resultat uteblir' }]);
  expect(data.riskHeatMap.cells).toHaveLength(25);
  expect(data.riskHeatMap.cells.reduce((sum: number, cell: any) => sum + cell.count, 0)).toBe(1);
  expect(data.riskHeatMap.cells.find((cell: any) => cell.count === 1)).toMatchObject({ probability: 1, consequence: 1, risks: [{ title: 'Tid saknas' }] });
  expect(await run(lysekilChief, REGISTER, { input: { title: 'Halv', probability: 3 } })).toMatchObject({ code: 'HALF_ASSESSED' });
});

test('a review that has passed is listed', async () => {
  await run(lysekilChief, REGISTER, { input: { title: 'Glömd', probability: 2, consequence: 2, reviewOn: '2012-03-01' } });
  await run(lysekilChief, REGISTER, { input: { title: 'Kommande', probability: 2, consequence: 2, reviewOn: '2099-03-01' } });
  expect((await server.query(lysekilChief, LIST)).data.overdueRiskReviews).toEqual([{ title: 'Glömd' }]);
});

test('another municipality sees and changes nothing of it; programme-wide risks are shown to all', async () => {
  const own = await run(lysekilChief, REGISTER, { input: { title: 'Lysekils egen', probability: 2, consequence: 2 } });
  await run(regional, REGISTER, { input: { title: 'Hela programmets', probability: 3, consequence: 3, programmeWide: true } });
  const titles = (await server.query(munkedalManager, LIST)).data.risks.map((risk: any) => risk.title);
  expect(titles).toEqual(['Hela programmets']);
  const entity = 'query ($it: [_Any!]!) { _entities(representations: $it) { ... on Risk { title } } }';
  const it = [{ __typename: 'Risk', id: own.id }];
  expect((await server.query(munkedalManager, entity, { it })).data._entities).toEqual([null]);
  expect((await server.query(RESEARCH, entity, { it })).data._entities).toEqual([null]);
  const munkedalChief = testViewer(other!, munkedal!, ['MUNICIPAL_CHIEF']);
  expect(await run(munkedalChief, END, { risk: own.id, reason: 'inte min' })).toMatchObject({ code: 'UNKNOWN_RISK' });
  expect((await server.query(regional, LIST)).data.risks.map((risk: any) => risk.title)).toContain('Lysekils egen');
});

test('an employee without the right reads no register', async () => {
  expect((await server.query(employee, '{ risks { title } }')).errors![0].extensions.code).toBe('FORBIDDEN');
});

test('a long list costs the same statements as a short one', async () => {
  const ask = (first: number) => server.statementsOf(() => server.query(lysekilChief, `{ risks(first: ${first}) { score trend history { number } owner { id } } }`));
  const one = await ask(1);
  expect((await ask(100)).length).toBe(one.length);
  expect(one.length).toBe(2);
});
