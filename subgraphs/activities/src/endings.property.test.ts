import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { SYSTEM } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from './test-programme';

/** Invariant 6.1-19 as far as activities has it: groups, seats held, requests waiting for somebody to decide. */
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
}, 60_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const drawn = fc.record({
  staff: fc.integer({ min: 0, max: 3 }), held: fc.array(fc.record({ seats: fc.integer({ min: 1, max: 3 }), until: fc.constantFrom('2013-06-02', '2013-08-01') }), { maxLength: 3 }),
  waiting: fc.integer({ min: 0, max: 2 }), requested: fc.integer({ min: 0, max: 2 }), successor: fc.boolean(), role: fc.constantFrom('UNIT_MANAGER', 'LEARNING_LEADER'),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

let told = 0;
const tell = (name: string, organisation: string, payload: object) => server.send(SYSTEM, 'POST', '/events', {
  source: 'organisation', events: [{ id: String(++told), name, organisation, payload, at: '2013-06-03T08:00:00Z' }] });

async function arrange({ staff, held, waiting, requested }: Drawn): Promise<{ at: TestMunicipality; other: string; occasion: string; capacity: number }> {
  return server.arrange(async (manager) => {
    const at = await arrangeMunicipality(manager, staff);
    const other = randomUUID();
    await manager.query(`insert into participant (person, organisation, unit, sex) values ($1, $2, $3, 'MAN')`, [other, at.id, at.unit]);
    const capacity = Math.max(1, held.reduce((sum, { seats }) => sum + seats, 0));
    const { occasion } = await arrangeOccasion(manager, `kurs-${at.id}`, [at], { capacity });
    for (const { seats, until } of held) {
      await manager.query('insert into seat_reservation (id, occasion, organisation, manager, seats, expires_at) values (gen_random_uuid(), $1, $2, $3, $4, $5)', [occasion, at.id, at.manager, seats, until]);
    }
    const enrol = (person: string, status: string) => manager.query(
      `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values (gen_random_uuid(), $1, $2, $3, $4, $5, '2013-05-01', $3)`, [at.id, occasion, person, at.unit, status]);
    for (let index = 0; index < waiting; index++) {
      const person = randomUUID();
      await manager.query(`insert into participant (person, organisation, unit, sex) values ($1, $2, $3, 'WOMAN')`, [person, at.id, at.unit]);
      await enrol(person, 'WAITING');
    }
    for (const person of at.staff.slice(0, requested)) await enrol(person, 'REQUESTED');
    return { at, other, occasion, capacity };
  });
}

/** As organisation tells of it: the staff with their new manager first, then that the role has ended. */
async function end({ at, other }: { at: TestMunicipality; other: string }, { role, successor }: Drawn): Promise<void> {
  const placement = (person: string, superior: string | null, managerLevel: string | null) => ({ id: randomUUID(), person, unit: at.unit, administration: null, superior, managerLevel, counted: true, aspirant: false });
  const people = [at.manager, other, ...at.staff];
  await tell('StaffDelivered', at.id, {
    delivery: randomUUID(), part: 1, parts: 1, units: [{ id: at.id, within: [at.id] }, { id: at.unit, within: [at.unit, at.id] }],
    people: people.map((person) => ({ person, unit: at.unit, sex: 'MAN' })),
    placements: [placement(at.manager, null, null), placement(other, null, 'UNIT_MANAGER'), ...at.staff.map((person) => placement(person, role === 'UNIT_MANAGER' ? other : at.manager, null))],
  });
  expect((await tell('AppointmentEnded', at.id, { appointment: randomUUID(), person: at.manager, role, handoverTo: successor ? other : null })).body).toEqual({ consumed: 1, parked: 0 });
}

test('invariant 19: a role that ends leaves no seats held by nobody, no request without somebody to decide, and every group as it was', async () => {
  const seen = { handedOver: 0, givenBack: 0, movedUp: 0 };
  await fc.assert(fc.asyncProperty(drawn, async (each) => {
    const scene = await arrange(each);
    const { at, other, occasion, capacity } = scene;
    const held = () => server.arrange((manager) => manager.query(`select manager, sum(seats)::int as seats from seat_reservation where occasion = $1 and expires_at > '2013-06-03T23:59Z' group by 1`, [occasion]));
    const count = async (status: string): Promise<number> => (await server.arrange((manager) => manager.query('select count(*)::int as n from enrolment where occasion = $1 and status = $2', [occasion, status])))[0].n;
    const before = (await held())[0]?.seats ?? 0;
    await end(scene, each);
    const after = await held();
    if (each.role !== 'UNIT_MANAGER') return expect(after).toEqual(before === 0 ? [] : [{ manager: at.manager, seats: before }]);
    expect(after).toEqual(each.successor && before > 0 ? [{ manager: other, seats: before }] : []);
    if (each.successor && before > 0) seen.handedOver++;
    if (!each.successor && before > 0) {
      seen.givenBack++;
      // What was given back goes to those in line, as far as it suffices.
      expect(await count('WAITING')).toBe(Math.max(0, each.waiting - capacity));
      if (each.waiting > 0) seen.movedUp++;
    }
    const { data } = await server.query(testViewer(other, at.id, ['UNIT_MANAGER']), `{ occasion(id: "${occasion}") { enrolments { status } } }`);
    expect(data.occasion.enrolments.filter(({ status }: { status: string }) => status === 'REQUESTED')).toHaveLength(Math.min(each.requested, each.staff));
  }), { numRuns: 40, seed: 20130603 });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(1);
}, 90_000);

test('a group keeps its members when one of them is no manager any more', async () => {
  const { at, other } = await arrange({ staff: 1, held: [], waiting: 0, requested: 0, successor: true, role: 'UNIT_MANAGER' });
  await server.arrange(async (manager) => {
    await manager.query(`insert into base_group_set (id, organisation, target, minimum, maximum, seed, composed_at, period_start) values ($1, $1, 8, 6, 10, 1, now(), '2012-02-01')`, [at.id]);
    await manager.query(`insert into base_group (id, organisation, set, number, title, kind, period_start) values ($1, $2, $2, 1, 'Basgrupp 1', 'ORDINARY', '2012-02-01')`, [at.unit, at.id]);
    for (const person of [at.manager, other]) await manager.query('insert into base_group_member values ($1, $2, $3, $1)', [at.id, person, at.unit]);
  });
  await end({ at, other }, { staff: 1, held: [], waiting: 0, requested: 0, successor: true, role: 'UNIT_MANAGER' });
  const left = await server.arrange((manager) => manager.query('select person from base_group_member where base_group = $1', [at.unit]));
  expect(left.map(({ person }: { person: string }) => person).sort()).toEqual([at.manager, other].sort());
});
