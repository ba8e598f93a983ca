import { v8Costs } from '@samlar/lia/figures';
import { ASSOCIATION, MUNICIPALITIES } from '@samlar/lia/municipalities';
import { openDatabase } from '@samlar/subgraph/database';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { RESEARCH } from '@samlar/viewer/viewer';
import { loadDemo } from './demo';
import { subgraph } from './subgraph';

const someone = '11111111-1111-4111-8111-111111111111';
const lysekil = MUNICIPALITIES.find(({ slug }) => slug === 'lysekil')!.id;
const processLeader = testViewer(someone, ASSOCIATION.id, ['PROCESS_LEADER'], true);
const lysekilManager = testViewer(someone, lysekil, ['UNIT_MANAGER']);
const vanersborgManager = testViewer(someone, MUNICIPALITIES.find(({ slug }) => slug === 'vanersborg')!.id, ['UNIT_MANAGER']);
const employee = testViewer(someone, lysekil, ['EMPLOYEE']);
let server: TestSubgraph;

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  const url = new URL(server.adminUrl);
  url.username = 'budget_app';
  const dataSource = await openDatabase(subgraph, url.toString(), 2);
  await loadDemo(dataSource, () => undefined);
  await dataSource.destroy();
}, 60_000);
afterAll(() => server.stop());

const LINES = '{ project(id: "lia") { declaredTotal { amountMinor } totalDifference { amountMinor } budget { planned { amountMinor } } lines { id label planned { amountMinor } actual { amountMinor } } } }';

test('declared 1 761 220 kr, computed 1 762 220 kr, difference −1 000 kr shown', async () => {
  const { data } = await server.query(processLeader, LINES);
  expect(data.project).toMatchObject({
    declaredTotal: { amountMinor: '176122000' }, totalDifference: { amountMinor: '-100000' }, budget: { planned: { amountMinor: '176222000' } },
  });
  expect(data.project.lines).toHaveLength(8);
});

test('the label that stands twice is warned about, and both rows are kept', async () => {
  const { data } = await server.query(processLeader, `mutation ($file: Upload!) { importBudget(idempotencyKey: "preview-1", project: "lia", file: $file, commit: false) {
    rows difference { amountMinor } committed acceptable problems { error row code } } }`, { file: null }, { 'variables.file': v8Costs.buffer });
  expect(data.importBudget).toMatchObject({ rows: 8, difference: { amountMinor: '-100000' }, committed: false, acceptable: false });
  expect(data.importBudget.problems).toContainEqual({ error: false, row: 8, code: 'duplicate-key' });
  expect(data.importBudget.problems).toContainEqual({ error: true, row: null, code: 'project-has-lines' });
});

test('the shares of the units add up to the plan, to the öre', async () => {
  const { data, errors } = await server.query(RESEARCH, `{ _entities(representations: [${MUNICIPALITIES.map(({ id }) => `{ __typename: "OrgUnit", id: "${id}" }`)}]) {
    ... on OrgUnit { budget(project: "lia") { planned { amountMinor } actual { amountMinor } } } } }`);
  expect(errors).toBeUndefined();
  const sum = (part: string): bigint => data._entities.reduce((total: bigint, each: any) => total + BigInt(each.budget[part].amountMinor), 0n);
  expect(sum('planned')).toBe(176222000n);
  const { data: whole } = await server.query(processLeader, '{ project(id: "lia") { budget { actual { amountMinor } } } }');
  expect(sum('actual').toString()).toBe(whole.project.budget.actual.amountMinor);
});

test('cost per participant comes from the participants it is given, and not from four', async () => {
  const ask = (count: number | null) => server.query(processLeader, `{ _entities(representations: [{ __typename: "LearningActivity", id: "chefsutveckling-1", participantCount: ${count} }]) {
    ... on LearningActivity { cost { planned { amountMinor } } costPerParticipant { amountMinor } } } }`);
  expect((await ask(90)).data._entities[0]).toEqual({ cost: { planned: { amountMinor: '35992500' } }, costPerParticipant: { amountMinor: '399917' } });
  expect((await ask(4)).data._entities[0].costPerParticipant).toBeNull();
});

test('a manager sees lines their municipality bears; an employee none; another municipality none', async () => {
  expect((await server.query(lysekilManager, LINES)).data.project.lines).toHaveLength(8);
  expect((await server.query(vanersborgManager, LINES)).data.project.lines).toHaveLength(0);
  expect((await server.query(employee, LINES)).errors![0].extensions.code).toBe('FORBIDDEN');
});

const MOVE = 'mutation ($key: ID!, $input: ReallocateInput!) { reallocate(idempotencyKey: $key, input: $input) { __typename ... on Refused { code } ... on Project { budget { planned { amountMinor } } } } }';

test('a reallocation keeps the total, happens once however often it is sent, and never takes posted money', async () => {
  const { data } = await server.query(processLeader, LINES);
  const [first, second] = data.project.lines;
  const input = { from: second.id, to: first.id, amountMinor: '1000000', reason: 'Fler deltagare än väntat' };
  for (let times = 0; times < 3; times++) {
    const { data: done } = await server.query(processLeader, MOVE, { key: 'move-0001', input });
    expect(done.reallocate).toEqual({ __typename: 'Project', budget: { planned: { amountMinor: '176222000' } } });
  }
  const { data: after } = await server.query(processLeader, LINES);
  expect(BigInt(after.project.lines[0].planned.amountMinor)).toBe(BigInt(first.planned.amountMinor) + 1000000n);
  const { data: refused } = await server.query(processLeader, MOVE, { key: 'move-0002', input: { ...input, amountMinor: '90000000' } });
  expect(refused.reallocate).toEqual({ __typename: 'Refused', code: 'MORE_THAN_UNUSED' });
});

test('a late tender is on record as late', async () => {
  const register = (at: string, key: string) => server.query(processLeader, `mutation { registerTender(idempotencyKey: "${key}", input: { procurement: "aktionsforskning", supplier: "Lärosäte", arrivedAt: "${at}" }) { ... on Tender { late } } }`);
  expect((await register('2012-01-16T22:30:00Z', 'tender-01')).data.registerTender).toEqual({ late: false });
  expect((await register('2012-01-17T07:00:00Z', 'tender-02')).data.registerTender).toEqual({ late: true });
});

test('a text where a number is stops an import and changes nothing', async () => {
  const file = Buffer.from('Benämning;Kostnad (kr)\nKurs;mycket\nSumma;10');
  const { data } = await server.query(processLeader, `mutation ($file: Upload!) { importBudget(idempotencyKey: "broken-01", project: "lia-kulturmatning", file: $file, commit: true) {
    acceptable committed problems { row column code } } }`, { file: null }, { 'variables.file': file });
  expect(data.importBudget).toMatchObject({ acceptable: false, committed: false });
  expect(data.importBudget.problems).toContainEqual({ row: 2, column: 'Kostnad (kr)', code: 'not-a-number' });
});

test('what LiA started lives on: the network, the meetings, four municipalities’ base groups and the round of peer visits', async () => {
  const LIVING = '{ project(id: "lia") { programmeFrame livingStructures { kind title organisation { id } handedOverTo { id } } } }';
  const { data } = await server.query(processLeader, LIVING);
  const kinds = data.project.livingStructures.map(({ kind }: { kind: string }) => kind);
  expect(data.project.programmeFrame).toBe(true);
  expect(kinds.filter((kind: string) => kind === 'BASE_GROUP_SET')).toHaveLength(4);
  expect(kinds).toHaveLength(8);
  expect(data.project.livingStructures).toContainEqual({ kind: 'ROUND', title: 'Kollegabesök 2012–2013', organisation: { id: ASSOCIATION.id }, handedOverTo: null });
  expect((await server.query(lysekilManager, LIVING)).data.project.livingStructures).toEqual([{ kind: 'BASE_GROUP_SET', title: null, organisation: { id: lysekil }, handedOverTo: null }]);
});
