import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';
import { isUuid } from './uuid';

let server: TestSubgraph;
const viewer = testViewer(randomUUID(), randomUUID(), ['PROCESS_LEADER'], true);

beforeAll(async () => {
  process.env.SURVEY_KEY = 'the secret of this test, more than 32 signs';
  server = await startTestSubgraph(subgraph);
});
afterAll(() => server.stop());

test('uuids of any version, and nothing else', () => {
  expect([randomUUID(), randomUUID().toUpperCase(), 'v8', '', '1484', `${randomUUID()} `].map(isUuid)).toEqual([true, true, false, false, false, false]);
});

test('an id that is no uuid is not found; it is no error of ours', async () => {
  const { data, errors } = await server.query(viewer, `{ measurement(id: "x") { id } instrument(id: "x") { id } wave(id: "x'") { id } risks(scope: "x") { id }
    riskHeatMap(scope: "x") { notAssessed { id } } waveOfCode(code: "") { id } evaluationGoals { findings { id } }
    _entities(representations: [{ __typename: "OrgUnit", id: "v8", headcount: { total: 10 } }, { __typename: "Risk", id: "x" }, { __typename: "CultureMeasurement", id: "x" },
      { __typename: "LearningActivity", id: "x" }, { __typename: "Finding", id: "x" }]) { ... on OrgUnit { id cultureMeasurement { suppressed } responseRate(wave: "x") }
      ... on LearningActivity { evaluation { responses } } ... on Risk { id } ... on CultureMeasurement { id } ... on Finding { id } } }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ measurement: null, instrument: null, wave: null, risks: [], waveOfCode: null });
  expect(data._entities).toEqual([{ id: 'v8', cultureMeasurement: null, responseRate: null }, null, null, { evaluation: null }, null]);
});

test('a command about an id that is no uuid is refused in words', async () => {
  const { data, errors } = await server.query(viewer, `mutation {
    a: closeRisk(risk: "x", reason: "y", idempotencyKey: "key-a-0001") { ... on Refused { code } }
    b: inviteParticipants(wave: "x", unit: "x", count: 7, idempotencyKey: "key-b-0001") { ... on Refused { code } }
    c: closeWave(wave: "x", idempotencyKey: "key-c-0001") { ... on Refused { code } } }`);
  expect(errors).toBeUndefined();
  expect([data.a.code, data.b.code, data.c.code]).toEqual(['UNKNOWN_RISK', 'UNKNOWN_UNIT', 'UNKNOWN_WAVE']);
});
