import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';

let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
});
afterAll(() => server?.stop());

const [town, school, boss, worker, guest] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string];
let told = 0;
const tell = (...payloads: object[]) => server.send(SYSTEM, 'POST', '/events', {
  source: 'organisation',
  events: payloads.map((payload) => ({ id: String(++told), name: 'StaffDelivered', organisation: town, payload, at: '2013-06-03T08:00:00Z' })),
});
const placement = (person: string, superior: string | null, managerLevel: string | null = null, aspirant = false) =>
  ({ id: randomUUID(), person, unit: school, administration: school, superior, managerLevel, counted: true, aspirant });

/** A delivery in three parts: the units, the manager, the others. */
function delivery(others: ReturnType<typeof placement>[]): object[] {
  const id = randomUUID();
  const person = (each: string) => ({ person: each, unit: school, sex: 'MAN' });
  const parts = [
    { units: [{ id: town, within: [town] }, { id: school, within: [school, town] }], people: [], placements: [] },
    { units: [], people: [person(boss)], placements: [placement(boss, null, 'UNIT_MANAGER')] },
    { units: [], people: others.filter((each) => each.counted).map((each) => person(each.person)), placements: others },
  ];
  return parts.map((part, index) => ({ delivery: id, part: index + 1, parts: parts.length, ...part }));
}
const staff = async () => (await server.query(testViewer(boss, town, ['UNIT_MANAGER']), '{ myStaff { id } }')).data.myStaff.map(({ id }: { id: string }) => id);
const standings = () => server.arrange(async (manager) =>
  Object.fromEntries((await manager.query('select person, standing from placement')).map((row: { person: string; standing: string }) => [row.person, row.standing])));

test('staff takes effect when the last part is in, not before, and names who leads whom and who is what', async () => {
  const [units, manager, others] = delivery([placement(worker, boss, null, true)]) as [object, object, object];
  expect((await tell(units, manager)).status).toBe(200);
  expect(await standings()).toEqual({});
  expect((await tell(others)).status).toBe(200);
  expect(await staff()).toEqual([worker]);
  expect(await standings()).toEqual({ [boss]: 'MANAGER', [worker]: 'ASPIRANT' });
  expect(await server.arrange((each) => each.query('select from staff_part'))).toEqual([]);
});

test('who is in the next delivery no more has no manager, and a delivery that never became whole is forgotten', async () => {
  await tell(delivery([placement(worker, boss)])[0]!);
  await tell(...delivery([]));
  expect(await staff()).toEqual([]);
  expect(await server.arrange((each) => each.query('select from staff_part'))).toEqual([]);
});

test('a second employment of somebody not known yet is left out and stops nothing', async () => {
  expect((await tell(...delivery([placement(worker, boss), { ...placement(guest, boss), counted: false }]))).status).toBe(200);
  expect(await staff()).toEqual([worker]);
});
