import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { replaceLines } from '../reporting-line';
import { subgraph } from '../subgraph';
import { problemOf } from './time-agreement.commands';

const [town, teacher, principal, colleague, chief] = Array.from({ length: 5 }, () => randomUUID()) as string[];
const employee = testViewer(teacher!, town!, ['EMPLOYEE']);
const manager = testViewer(principal!, town!, ['PRINCIPAL']);
const others = [testViewer(colleague!, town!, ['UNIT_MANAGER']), testViewer(randomUUID(), town!, ['ADMIN']), testViewer(randomUUID(), town!, ['PROCESS_LEADER'], true)];
let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange((work) => replaceLines(work, town!, [
    { id: randomUUID(), person: teacher!, manager: principal!, managerLevel: null }, { id: randomUUID(), person: colleague!, manager: teacher!, managerLevel: null },
    { id: randomUUID(), person: principal!, manager: chief!, managerLevel: 'PRINCIPAL' }]));
});
afterAll(() => server.stop());

const proposal = { manager: principal!, hoursPerMonth: 4, purpose: 'Basgruppen och läsning', starts: '2013-08-19', ends: null };
const PROPOSE = `mutation ($input: TimeAgreementInput!, $key: ID!) { done: proposeTimeAgreement(input: $input, idempotencyKey: $key) {
  ... on TimeAgreement { id status } ... on Refused { code } } }`;
const ANSWER = `mutation ($id: ID!, $answer: TimeAgreementStatus!, $reason: String, $key: ID!) { done: answerTimeAgreement(agreement: $id, answer: $answer, reason: $reason, idempotencyKey: $key) {
  ... on TimeAgreement { status answeredOn } ... on Refused { code } } }`;
const propose = async () => (await server.query(employee, PROPOSE, { input: proposal, key: randomUUID() })).data.done.id as string;
const answer = async (viewer: typeof employee, id: string, given: string, reason: string | null = null) =>
  (await server.query(viewer, ANSWER, { id, answer: given, reason, key: randomUUID() })).data.done;
const seen = async (viewer: typeof employee): Promise<string[]> => (await server.query(viewer, '{ timeAgreements { id } }')).data.timeAgreements.map(({ id }: any) => id);

test('what employee and manager agree on is seen by the two and nobody else', async () => {
  const id = await propose();
  expect(await seen(employee)).toContain(id);
  expect(await seen(manager)).toContain(id);
  for (const other of others) {
    expect(await seen(other)).toEqual([]);
    expect((await answer(other, id, 'AGREED')).code).toBe('UNKNOWN_AGREEMENT');
  }
});

test('the manager answers, once, and says why not', async () => {
  const id = await propose();
  expect((await answer(employee, id, 'AGREED')).code).toBe('NOT_YOURS_TO_ANSWER');
  expect((await answer(manager, id, 'DECLINED')).code).toBe('DECLINING_REASON_MISSING');
  expect((await answer(manager, id, 'AGREED'))).toMatchObject({ status: 'AGREED', answeredOn: expect.any(String) });
  expect((await answer(employee, id, 'WITHDRAWN')).code).toBe('ALREADY_ANSWERED');
});

test.each([
  ['OWN_MANAGER', { manager: teacher! }], ['HOURS_OUT_OF_RANGE', { hoursPerMonth: 0 }], ['HOURS_OUT_OF_RANGE', { hoursPerMonth: 171 }],
  ['PURPOSE_MISSING', { purpose: ' ' }], ['ENDS_BEFORE_START', { ends: '2013-08-18' }],
])('refused: %s', (code, change) => expect(problemOf(teacher!, { ...proposal, ...change })?.refused).toBe(code));

test.each([['a colleague', colleague!], ['the manager’s manager', chief!], ['a stranger', randomUUID()]])('a proposal goes to one’s own manager, not to %s', async (_, to) => {
  const { data } = await server.query(employee, PROPOSE, { input: { ...proposal, manager: to }, key: randomUUID() });
  expect(data.done.code).toBe('NOT_YOUR_MANAGER');
});

test('five proposals may wait at a time, however many are sent at once', async () => {
  const waiting = (await server.query(employee, '{ timeAgreements { id status } }')).data.timeAgreements.filter(({ status }: any) => status === 'PROPOSED');
  for (const { id } of waiting) await answer(employee, id, 'WITHDRAWN');
  const sent = await Promise.all(Array.from({ length: 8 }, () => server.query(employee, PROPOSE, { input: proposal, key: randomUUID() })));
  expect(sent.map(({ data }) => data.done.code ?? data.done.status).sort()).toEqual([...Array(5).fill('PROPOSED'), ...Array(3).fill('TOO_MANY_PROPOSALS')]);
  await answer(manager, sent.find(({ data }) => data.done.id)!.data.done.id, 'AGREED');
  expect(await propose()).toBeDefined();
});
