import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';

let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
});
afterAll(() => server.stop());

const KEY = 'idempotencyKey: $key';
const everything = testViewer(randomUUID(), randomUUID(), ['PROCESS_LEADER', 'UNIT_MANAGER']);

test.each([
  '{ upcoming(municipality: "1484") { id } }',
  '{ baseGroupSet(municipality: "lysekil") { id } }',
  `mutation ($key: ID!) { enrol(${KEY}, input: { occasion: "o", person: "me" }) { __typename } }`,
  `mutation ($key: ID!) { enrol(${KEY}, input: { occasion: "o", reservation: "1" }) { __typename } }`,
  `mutation ($key: ID!) { approveEnrolment(${KEY}, enrolment: "1") { __typename } }`,
  `mutation ($key: ID!) { cancelEnrolment(${KEY}, enrolment: "1") { __typename } }`,
  `mutation ($key: ID!) { releaseReservation(${KEY}, reservation: "1") { __typename } }`,
  `mutation ($key: ID!) { composeBaseGroups(${KEY}, input: { municipality: "1484" }) { __typename } }`,
  `mutation ($key: ID!) { moveBaseGroupMember(${KEY}, input: { person: "1", to: "g" }) { __typename } }`,
  `mutation ($key: ID!) { swapBaseGroupMembers(${KEY}, input: { one: "1", other: "${randomUUID()}" }) { __typename } }`,
  `mutation ($key: ID!) { lockBaseGroups(${KEY}, set: "1") { __typename } }`,
  `mutation ($key: ID!) { switchBenefitForm(${KEY}, unit: "1", on: true) { __typename } }`,
  `mutation ($key: ID!) { fillBenefitForm(${KEY}, input: { enrolment: "1", expectedBenefit: "x", responsibility: "y" }) { __typename } }`,
])('an id that is none is told, not a bug: %s', async (document) => {
  const { errors } = await server.query(everything, document, document.startsWith('mutation') ? { key: randomUUID() } : {});
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test.each([
  `mutation ($key: ID!) { enrol(${KEY}, input: { occasion: "o", person: "${randomUUID()}" }) { ... on Refused { code } } }`,
  `mutation ($key: ID!) { cancelEnrolment(${KEY}, enrolment: "${randomUUID()}") { ... on Refused { code } } }`,
])('an id of nothing is refused with a code', async (document) => {
  const { data } = await server.query(everything, document, document.startsWith('mutation') ? { key: randomUUID() } : {});
  expect(Object.values(data as object)[0].code).toMatch(/^NO_SUCH_/);
});
