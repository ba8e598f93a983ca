import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from '../test-programme';

/** Invariant 6.1-6 through the database: seats are never more than there are, and who leaves one gives it to the first in line alone. */
let server: TestSubgraph;
let homes: TestMunicipality[];
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  homes = await server.arrange(async (manager) => [await arrangeMunicipality(manager, 4), await arrangeMunicipality(manager, 3)]);
});
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const step = fc.record({ enrols: fc.integer({ min: 0, max: 2 }).map((n) => n > 0), who: fc.nat(6) });
let made = 0;

test('whoever asks and cancels in whatever order, the first who asked have the seats and the others wait', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(step, { minLength: 6, maxLength: 14, size: 'max' }), async (capacity, steps) => {
    const people = homes.flatMap((home) => home.staff.map((person) => ({ person, chief: testViewer(home.manager, home.id, ['UNIT_MANAGER']) })));
    const { occasion } = await server.arrange((manager) => arrangeOccasion(manager, `seats-${++made}`, homes, { capacity }));
    // What should be: who has a seat, and who waits in the order they asked.
    const line: { who: number; id: string }[] = [];
    for (const { enrols, who } of steps) {
      const { person, chief } = people[who]!;
      const at = line.findIndex((each) => each.who === who);
      if (enrols) {
        const { data } = await server.query(chief, `mutation ($key: ID!, $input: EnrolInput!) { enrol(idempotencyKey: $key, input: $input) {
          __typename ... on Enrolled { enrolment { id } } ... on WaitListed { enrolment { id } } ... on Refused { code } } }`, { key: randomUUID(), input: { occasion, person } });
        const { __typename, enrolment, code } = data.enrol;
        if (at >= 0) expect(code).toBe('ALREADY_ENROLLED');
        else {
          expect(__typename).toBe(line.length < capacity ? 'Enrolled' : 'WaitListed');
          line.push({ who, id: enrolment.id });
        }
      } else if (at >= 0) {
        const { errors } = await server.query(chief, 'mutation ($key: ID!, $id: ID!) { cancelEnrolment(idempotencyKey: $key, enrolment: $id) { __typename } }', { key: randomUUID(), id: line[at]!.id });
        expect(errors).toBeUndefined();
        line.splice(at, 1);
      }
      const stored: { id: string; status: string }[] = await server.arrange((manager) => manager.query(
        `select id, status from enrolment where occasion = $1 and status in ('CONFIRMED', 'WAITING')`, [occasion]));
      const confirmed = stored.filter(({ status }) => status === 'CONFIRMED').map(({ id }) => id);
      expect(confirmed.sort()).toEqual(line.slice(0, capacity).map(({ id }) => id).sort());
      expect(stored).toHaveLength(line.length);
    }
  }), { numRuns: 8, endOnFailure: true, examples: [[1, [...[0, 1, 4, 2].map((who) => ({ enrols: true, who })), { enrols: false, who: 0 }, { enrols: false, who: 1 }]]] });
}, 60_000);
