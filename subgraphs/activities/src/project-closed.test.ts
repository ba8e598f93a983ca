import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';
import { arrangeMunicipality, arrangeOccasion } from './test-programme';

let server: TestSubgraph;
const [home, unit] = [randomUUID(), randomUUID()];
let occasion: string;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    const at = await arrangeMunicipality(manager, 1);
    ({ occasion } = await arrangeOccasion(manager, 'kurs', [at]));
    await arrangeOccasion(manager, 'annan', [at]);
    await manager.query(`insert into network (id, organisation, title, period_start) values ('natverk', $1, 'Nätverk', '2012-02-01')`, [home]);
    await manager.query(`insert into meeting_series values ('traden', $1, 'Tråden', 3, '2012-03-01', null)`, [home]);
    await manager.query(`insert into base_group_set (id, organisation, target, minimum, maximum, seed, composed_at, period_start) values (gen_random_uuid(), $1, 8, 6, 10, 1, now(), '2012-02-01')`, [home]);
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

let told = 0;
const close = (project: string, closedOn: string) => server.send(SYSTEM, 'POST', '/events', { source: 'budget', events: [{
  id: String(++told), name: 'ProjectClosed', organisation: home, at: '2013-06-03T08:00:00Z',
  payload: { project, closedOn, activities: ['kurs', 'okänd'], handovers: [['NETWORK', 'natverk'], ['MEETING_SERIES', 'traden'], ['BASE_GROUP_SET', home], ['ROUND', 'r1']]
    .map(([kind, reference]) => ({ structure: randomUUID(), kind, reference, handoverTo: unit })) },
}] });
const rowsOf = () => server.arrange((manager) => manager.query(
  `select (select json_agg(n) from network n) n, (select json_agg(s) from meeting_series s) s, (select json_agg(b) from base_group_set b) b, (select json_agg(o order by id) from occasion o) o, (select json_agg(x order by id) from session x) x`));

test('a project closes: everything goes on, with its owner and what it began in, once', async () => {
  const before = await rowsOf();
  expect(await close('lia', '2013-06-03')).toMatchObject({ status: 200, body: { consumed: 1, parked: 0 } });
  expect(await close('en-till', '2013-06-04')).toMatchObject({ status: 200, body: { parked: 0 } });
  expect(await rowsOf()).toEqual(before);
  const { data, errors } = await server.query(testViewer(randomUUID(), home, ['PROCESS_LEADER']), `{
    network(id: "natverk") { handover { closedOn unit { id } } } meetingSeries(id: "traden") { handover { closedOn unit { id } } }
    programme(id: "kurs") { handover { closedOn unit { id } } occasions { id } } other: programme(id: "annan") { handover { closedOn } }
    _entities(representations: [{ __typename: "Round", id: "r1" }]) { ... on Round { handover { closedOn unit { id } } } } baseGroupSet(municipality: "${home}") { handover { closedOn unit { id } } } }`);
  expect(errors).toBeUndefined();
  const handed = { closedOn: '2013-06-03', unit: { id: unit } };
  expect(data).toEqual({
    network: { handover: handed }, meetingSeries: { handover: handed }, baseGroupSet: { handover: handed }, _entities: [{ handover: handed }],
    programme: { handover: { closedOn: '2013-06-03', unit: null }, occasions: [{ id: occasion }] }, other: { handover: null },
  });
});
