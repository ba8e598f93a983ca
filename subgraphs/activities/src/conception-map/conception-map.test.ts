import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import type { Viewer } from '@samlar/viewer/viewer';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let home: TestMunicipality;
let occasion: string;
const consultant = testViewer(randomUUID(), randomUUID(), ['EVALUATOR']);
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    home = await arrangeMunicipality(manager, 3);
    let programme: string;
    ({ programme, occasion } = await arrangeOccasion(manager, `samtal-${randomUUID()}`, [home]));
    for (const [index, status] of ['CONFIRMED', 'CONFIRMED', 'WAITING'].entries()) {
      await manager.query(
        `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values (gen_random_uuid(), $1, $2, $3, $4, $5, now(), $3)`,
        [home.id, occasion, home.staff[index], home.unit, status]);
    }
    await manager.query(`insert into external_reflector (programme, person, organisation, comes_from) values ($1, $2, $3, 'Högskolan')`, [programme, consultant.person, home.id]);
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const head = (number: number) => testViewer(home.staff[number]!, home.id, ['PRINCIPAL']);
const planner = () => testViewer(randomUUID(), home.id, ['PROCESS_LEADER']);
async function run(viewer: Viewer, field: string, type: string, input: object): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation ($key: ID!, $input: ${type}!) { done: ${field}(idempotencyKey: $key, input: $input) {
    ... on ConceptionMap { id question mayDraw versions { version concepts links { from to label } drawnBy { id } } } ... on Refused { code values { name text number } } } }`, { key: randomUUID(), input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
const start = (viewer: Viewer, question = 'Vad är lärande?') => run(viewer, 'startConceptionMap', 'StartConceptionMapInput', { occasion, question, concepts: ['Fråga'], links: [] });
const draw = (viewer: Viewer, map: string, basedOn: number, concepts: string[]) => run(viewer, 'drawConceptionMap', 'DrawConceptionMapInput', { map, basedOn, concepts, links: [] });
const read = async (viewer: Viewer, id: string) => (await server.query(viewer, `{ conceptionMap(id: "${id}") { question mayDraw versions { version concepts } } }`)).data.conceptionMap;

test('drawn by those who take part and those who lead, read by the external too, by nobody else', async () => {
  const map = await start(head(0));
  expect(map).toMatchObject({ question: 'Vad är lärande?', mayDraw: true, versions: [{ version: 1, concepts: ['Fråga'], drawnBy: { id: home.staff[0] } }] });
  expect(await start(head(2))).toMatchObject({ code: 'MAP_NOT_YOURS' });
  expect(await start(head(1), ' ')).toMatchObject({ code: 'MAP_QUESTION_MISSING' });
  expect(await draw(planner(), map.id, 1, ['Fråga', 'Tillit'])).toMatchObject({ versions: [{ version: 2 }, { version: 1 }] });
  expect(await draw(head(1), map.id, 1, ['Fråga', 'Mod'])).toMatchObject({ code: 'MAP_DRAWN_MEANWHILE', values: [{ name: 'version', number: 2 }] });
  expect(await read(consultant, map.id)).toMatchObject({ mayDraw: false, versions: [{ version: 2 }, { version: 1 }] });
  expect(await draw(consultant, map.id, 2, ['Utifrån'])).toMatchObject({ code: 'MAP_NOT_YOURS' });
  for (const viewer of [head(2), testViewer(randomUUID(), randomUUID(), ['PROCESS_LEADER']), testViewer(home.manager, home.id, ['UNIT_MANAGER'])]) expect(await read(viewer, map.id)).toBeNull();
  const listed = await server.query(head(1), `{ occasion(id: "${occasion}") { mayDrawMaps conceptionMaps { id } } }`);
  expect(listed.data.occasion).toEqual({ mayDrawMaps: true, conceptionMaps: [{ id: map.id }] });
});

test('invariant 18: whoever draws whatever in whatever order, every version reads as it was drawn', async () => {
  const step = fc.record({ by: fc.nat(1), concepts: fc.uniqueArray(fc.constantFrom('Fråga', 'Tillit', 'Mod', 'Kultur', 'Tid'), { minLength: 1 }), stale: fc.boolean(), tamper: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7, size: 'max' }), async (steps) => {
    const { id } = await start(head(0));
    const kept = [{ version: 1, concepts: ['Fråga'] }];
    for (const { by, concepts, stale, tamper } of steps) {
      const [latest] = kept as [(typeof kept)[number]];
      const done = await draw(head(by), id, stale ? latest.version - 1 : latest.version, concepts);
      if (stale) expect(done.code).toBe('MAP_DRAWN_MEANWHILE');
      else if (JSON.stringify(concepts) === JSON.stringify(latest.concepts)) expect(done.code).toBe('MAP_UNCHANGED');
      else kept.unshift({ version: latest.version + 1, concepts });
      if (tamper) {
        for (const statement of [`update conception_map_version set concepts = array['annat']`, 'delete from conception_map_version', `update conception_map set question = 'annat'`]) {
          await server.arrange((manager) => manager.query(statement)).catch(() => undefined);
        }
      }
      expect((await read(head(1), id))).toMatchObject({ question: 'Vad är lärande?', versions: kept });
    }
  }), { numRuns: 6, endOnFailure: true });
}, 60_000);
