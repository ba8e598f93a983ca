import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { OWN_INSTRUMENT } from '../instrument';
import { subgraph } from '../subgraph';

const [association, lysekil, munkedal, leader, teacher, other, shown, hidden] = Array.from({ length: 8 }, () => randomUUID()) as string[];
const runner = testViewer(leader!, association!, ['PROCESS_LEADER'], true);
const employee = testViewer(teacher!, lysekil!, ['EMPLOYEE']);
const neighbour = testViewer(other!, munkedal!, ['PROCESS_LEADER']);
let server: TestSubgraph;

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    await manager.query(`insert into wave (id, organisation, title, instrument, source, opens_on, closes_on, union_date, units_defined_on)
      values ('w1', $1, 'w', $2, 'OWN_SURVEY', '2012-01-16', '2012-02-24', '2011-12-12', '2012-01-01')`, [association, OWN_INSTRUMENT]);
    for (const [id, respondents, because] of [[shown, 20, null], [hidden, null, 'TOO_FEW']]) {
      await manager.query(`insert into wave_unit (wave, unit, organisation, kind) values ('w1', $1, $2, 'UNIT')`, [id, association]);
      await manager.query(`insert into culture_measurement (id, wave, unit, organisation, kind, invited, respondents, suppressed_because, words_suppressed)
        values ($1, 'w1', $1, $2, 'UNIT', 30, $3, $4, true)`, [id, association, respondents, because]);
    }
  });
});
afterAll(() => server.stop());

const RECORD = `mutation ($input: RecordFindingInput!, $key: ID!) { done: recordFinding(input: $input, idempotencyKey: $key) {
  ... on FindingRecorded { finding { id text goal { id } caution { sv } evidence { kind reference } corrects } } ... on Refused { code } } }`;
const record = async (viewer: typeof runner, input: object) => (await server.query(viewer, RECORD, {
  key: randomUUID(), input: { goal: 'employee-1', text: 'Lärdomarna används.', evidence: [{ kind: 'MEASUREMENT', reference: shown }], ...input } })).data.done;
const findings = async (viewer: typeof runner) => (await server.query(viewer, '{ evaluationGoals { id findings { text } } }')).data.evaluationGoals
  .find(({ id }: any) => id === 'employee-1').findings.map(({ text }: any) => text).sort();

test('seven questions: one to leaders, three to learning leaders, three to employees', async () => {
  const { data } = await server.query(employee, '{ evaluationGoals { level question { sv nb da en } } }');
  expect(data.evaluationGoals.map(({ level }: any) => level)).toEqual(['LEADER', ...Array(3).fill('LEARNING_LEADER'), ...Array(3).fill('EMPLOYEE')]);
  for (const { question } of data.evaluationGoals) expect(question.sv && question.nb && question.da && question.en).toBeTruthy();
});

test('a finding names its evidence and claims no cause without a design', async () => {
  const plain = await record(runner, {});
  expect(plain.finding.caution.sv).toContain('orsak');
  expect((await record(runner, { text: 'Prövat.', design: 'jämförelsegrupp' })).finding.caution).toBeNull();
  expect((await record(runner, { evidence: [] })).code).toBe('EVIDENCE_MISSING');
  expect((await record(runner, { evidence: [{ kind: 'MEASUREMENT', reference: hidden }] })).code).toBe('HIDDEN_EVIDENCE');
  expect((await record(runner, { evidence: [{ kind: 'MEASUREMENT', reference: 'x' }] })).code).toBe('UNKNOWN_EVIDENCE');
  expect((await record(runner, { goal: 'none' })).code).toBe('UNKNOWN_GOAL');
  expect((await record(runner, { text: 'Rättad.', corrects: plain.finding.id })).finding.corrects).toBe(plain.finding.id);
  await expect(server.arrange((manager) => manager.query(`update finding set text = 'x'`))).rejects.toThrow('never changed');
});

test('findings stay with their organisation unless they are the programme’s', async () => {
  await record(neighbour, { text: 'Munkedals egen.', evidence: [{ kind: 'DOCUMENT', reference: 'dnr 2012-17' }] });
  await record(runner, { text: 'För alla.', programmeWide: true });
  expect(await findings(employee)).toEqual(['För alla.']);
  expect(await findings(neighbour)).toEqual(['För alla.', 'Munkedals egen.']);
  expect(await findings(runner)).toContain('Munkedals egen.');
  expect((await server.query(employee, RECORD, { key: randomUUID(), input: { goal: 'employee-1', text: 'x', evidence: [] } })).errors![0].extensions.code).toBe('FORBIDDEN');
});
