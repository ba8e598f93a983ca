import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';

let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
});
afterAll(() => server.stop());

const KEY = 'idempotencyKey: "bad-ids-test"';
const everything = testViewer(randomUUID(), randomUUID(), ['PROCESS_LEADER', 'UNIT_MANAGER']);

test.each([
  '{ upcoming(municipality: "1484") { id } }',
  '{ baseGroupSet(municipality: "lysekil") { id } }',
  '{ baseGroupCandidates(municipality: "lysekil") { sex } }',
  `mutation { enrol(${KEY}, input: { occasion: "o", person: "me" }) { __typename } }`,
  `mutation { enrol(${KEY}, input: { occasion: "o", reservation: "1" }) { __typename } }`,
  `mutation { approveEnrolment(${KEY}, enrolment: "1") { __typename } }`,
  `mutation { cancelEnrolment(${KEY}, enrolment: "1") { __typename } }`,
  `mutation { releaseReservation(${KEY}, reservation: "1") { __typename } }`,
  `mutation { takeAttendance(${KEY}, session: "${randomUUID()}", present: ["1"]) { __typename } }`,
  `mutation { composeBaseGroups(${KEY}, input: { municipality: "1484" }) { __typename } }`,
  `mutation { moveBaseGroupMember(${KEY}, input: { person: "1", to: "g" }) { __typename } }`,
  `mutation { swapBaseGroupMembers(${KEY}, input: { one: "1", other: "${randomUUID()}" }) { __typename } }`,
  `mutation { lockBaseGroups(${KEY}, set: "1") { __typename } }`,
  `mutation { addNetworkMember(${KEY}, network: "n", person: "1", homeAssignment: "x") { __typename } }`,
  `mutation { switchBenefitForm(${KEY}, unit: "1", on: true) { __typename } }`,
  `mutation { fillBenefitForm(${KEY}, input: { enrolment: "1", expectedBenefit: "x", responsibility: "y" }) { __typename } }`,
])('an id that is none is told, not a bug: %s', async (document) => {
  const { errors } = await server.query(everything, document);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test.each([
  `mutation { enrol(${KEY}, input: { occasion: "o", person: "${randomUUID()}" }) { ... on Refused { code } } }`,
  `mutation { cancelEnrolment(${KEY}-2, enrolment: "${randomUUID()}") { ... on Refused { code } } }`.replace(`${KEY}-2`, 'idempotencyKey: "bad-ids-test-2"'),
])('an id of nothing is refused with a code', async (document) => {
  const { data } = await server.query(everything, document);
  expect(Object.values(data as object)[0].code).toMatch(/^NO_SUCH_/);
});
