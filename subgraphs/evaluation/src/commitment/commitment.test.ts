import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const [lysekil, tanum, chief, contact, employee] = Array.from({ length: 5 }, () => randomUUID()) as string[];
const lysekils = testViewer(chief!, lysekil!, ['MUNICIPAL_CHIEF']);
const tanums = testViewer(contact!, tanum!, ['CONTACT_PERSON']);
let server: TestSubgraph;
beforeAll(async () => { server = await startTestSubgraph(subgraph); });
afterAll(() => server.stop());

const RECORD = `mutation ($promise: String!, $dueOn: Date, $key: ID!) { done: recordCommitment(promise: $promise, dueOn: $dueOn, idempotencyKey: $key) {
  ... on Commitment { id status overdue partner { id } } ... on Refused { code } } }`;
const REPORT = `mutation ($id: ID!, $status: CommitmentStatus!, $note: String, $key: ID!) { done: reportCommitment(commitment: $id, status: $status, note: $note, idempotencyKey: $key) {
  ... on Commitment { status note reportedOn } ... on Refused { code } } }`;
const record = async (viewer: typeof tanums, promise: string, dueOn: string | null = null) => (await server.query(viewer, RECORD, { promise, dueOn, key: randomUUID() })).data.done;
const report = async (viewer: typeof tanums, id: string, status: string, note: string | null = null) => (await server.query(viewer, REPORT, { id, status, note, key: randomUUID() })).data.done;

test('a partner’s promise is seen by every partner and changed by its own alone', async () => {
  const commitment = await record(lysekils, 'Alla chefer får en halv dag i månaden.', '2099-09-30');
  expect(commitment).toMatchObject({ status: 'OPEN', overdue: false, partner: { id: lysekil } });
  const { data } = await server.query(tanums, '{ commitments { id promise partner { id } } }');
  expect(data.commitments).toContainEqual({ id: commitment.id, promise: 'Alla chefer får en halv dag i månaden.', partner: { id: lysekil } });
  expect((await report(tanums, commitment.id, 'KEPT')).code).toBe('UNKNOWN_COMMITMENT');
  expect((await report(lysekils, commitment.id, 'NOT_KEPT')).code).toBe('NOTE_MISSING');
  expect((await report(lysekils, commitment.id, 'NOT_KEPT', 'Vikarier saknades.'))).toMatchObject({ status: 'NOT_KEPT', note: 'Vikarier saknades.', reportedOn: expect.any(String) });
  expect((await report(lysekils, commitment.id, 'OPEN'))).toMatchObject({ status: 'OPEN', reportedOn: null });
});

test('an empty promise and a day that has passed are refused, and an employee is shown none', async () => {
  expect((await record(tanums, '  ')).code).toBe('PROMISE_MISSING');
  expect((await record(tanums, 'x', '2000-01-01')).code).toBe('DUE_PASSED');
  const { errors } = await server.query(testViewer(employee!, lysekil!, ['EMPLOYEE']), '{ commitments { id } }');
  expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
});
