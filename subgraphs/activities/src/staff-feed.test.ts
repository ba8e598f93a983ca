import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { deriveStaff, replaceStaff, type OrganisationStaff } from './staff-feed';
import { subgraph } from './subgraph';

let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
});
afterAll(() => server.stop());

const [lysekil, munkedal, office, boss, deputy, worker] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
const placement = (person: string, superior: string | null): OrganisationStaff['placements'][number] =>
  ({ id: randomUUID(), person, unit: office, administration: null, superior, standing: null, counted: true });
const delivery = (placements: OrganisationStaff['placements']): OrganisationStaff => ({
  organisation: lysekil, units: [{ id: lysekil, within: [lysekil] }, { id: office, within: [office, lysekil] }],
  people: placements.map(({ person }) => ({ person, unit: office, sex: 'WOMAN' })), placements,
});
const deliver = (staff: OrganisationStaff) => server.arrange(async (manager) => {
  await replaceStaff(manager, staff);
  await deriveStaff(manager);
});
const staffOf = (manager: string) => server.arrange((each) => each.query('select person, steps from staff_of where manager = $1 order by steps', [manager]));

test('a delivery says who leads whom at any distance, and a later one replaces it', async () => {
  await deliver(delivery([placement(boss, null), placement(deputy, boss), placement(worker, deputy)]));
  expect(await staffOf(boss)).toEqual([{ person: deputy, steps: 1 }, { person: worker, steps: 2 }]);
  const seen = async () => {
    const { data } = await server.query(testViewer(boss, lysekil, ['UNIT_MANAGER']), `{ staffEnrolments { person { id } } }`);
    return data.staffEnrolments;
  };
  await server.arrange(async (manager) => {
    await manager.query(`insert into programme (id, organisation, title, period_start) values ('p', $1, 'P', '2013-01-01')`, [lysekil]);
    await manager.query(`insert into occasion (id, organisation, programme, title, period_start, period_end, published_at) values ('o', $1, 'p', 'O', '2013-01-01', '2013-01-02', now())`, [lysekil]);
    await manager.query(`insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values (gen_random_uuid(), $1, 'o', $2, $3, 'CONFIRMED', now(), $2)`, [lysekil, worker, office]);
  });
  expect(await seen()).toEqual([{ person: { id: worker } }]);
  const { data } = await server.query(testViewer(boss, lysekil, ['UNIT_MANAGER']), '{ myStaff { id } }');
  expect(data.myStaff).toEqual([{ id: deputy }]);

  await deliver(delivery([placement(boss, null), placement(deputy, boss)]));
  expect(await staffOf(boss)).toEqual([{ person: deputy, steps: 1 }]);
  expect(await seen()).toEqual([]);
  const [{ count }] = await server.arrange((manager) => manager.query('select count(*)::int from enrolment where person = $1', [worker]));
  expect(count).toBe(1);
});

test('another organisation’s delivery leaves this one alone, and may lead into it', async () => {
  await deliver({ organisation: munkedal, units: [{ id: munkedal, within: [munkedal] }], people: [], placements: [{ ...placement(deputy, worker), unit: munkedal, counted: false }] });
  expect(await staffOf(boss)).toEqual([{ person: deputy, steps: 1 }]);
  expect(await staffOf(worker)).toEqual([{ person: deputy, steps: 1 }]);
});
