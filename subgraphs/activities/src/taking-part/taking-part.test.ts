import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeOccasion } from '../test-programme';

const [municipality, seated, cancelled, never] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string];
let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    const { occasion } = await arrangeOccasion(manager, 'course', [{ id: municipality, unit: municipality, manager: municipality, staff: [] }]);
    for (const person of [seated, cancelled, never]) await manager.query(`insert into participant values ($1, $2, $2, 'WOMAN')`, [person, municipality]);
    for (const [person, status] of [[seated, 'CONFIRMED'], [cancelled, 'CANCELLED']]) {
      await manager.query(`insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values ($1, $2, $3, $4, $2, $5, now(), $4)`, [randomUUID(), municipality, occasion, person, status]);
    }
  });
}, 30_000);
afterAll(() => server?.stop());

const ask = async (viewer: ReturnType<typeof testViewer>) => (await server.query(viewer, 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { takesPart } } }',
  { of: [seated, cancelled, never].map((id) => ({ __typename: 'Person', id })) })).data._entities.map(({ takesPart }: { takesPart: boolean | null }) => takesPart);

test('a contact person learns who takes part, not in what; a neighbour and an employee learn nothing', async () => {
  expect(await ask(testViewer(randomUUID(), municipality, ['CONTACT_PERSON']))).toEqual([true, false, false]);
  expect(await ask(testViewer(randomUUID(), randomUUID(), ['CONTACT_PERSON']))).toEqual([null, null, null]);
  expect(await ask(testViewer(never, municipality, ['EMPLOYEE']))).toEqual([null, null, false]);
});
