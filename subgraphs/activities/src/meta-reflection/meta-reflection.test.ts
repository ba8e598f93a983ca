import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import type { Viewer } from '@samlar/viewer/viewer';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let home: TestMunicipality;
let programme: string;
let sessions: string[];
const consultant = randomUUID();
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    home = await arrangeMunicipality(manager, 2);
    let occasion: string;
    ({ programme, occasion, sessions } = await arrangeOccasion(manager, `samtal-${randomUUID()}`, [home]));
    await manager.query(`update session set starts_at = '2013-05-01T07:00Z', ends_at = '2013-05-01T10:00Z' where id = $1`, [sessions[0]]);
    await manager.query(
      `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values (gen_random_uuid(), $1, $2, $3, $4, 'CONFIRMED', now(), $3)`,
      [home.id, occasion, home.staff[0], home.unit]);
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

const planner = () => testViewer(randomUUID(), home.id, ['PROCESS_LEADER']);
const external = () => testViewer(consultant, randomUUID(), ['EVALUATOR']);
async function mutate(viewer: Viewer, call: string, shape: string): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation { done: ${call.replace('(', `(idempotencyKey: "${randomUUID()}", `)} { ${shape} ... on Refused { code } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
const appoint = (person: string, from = 'Högskolan') =>
  mutate(planner(), `appointExternal(input: { programme: "${programme}", person: "${person}", comesFrom: "${from}" })`, '... on Programme { externals { person { id } comesFrom } }');
const write = (viewer: Viewer, session: string, text: string, corrects?: string) =>
  mutate(viewer, `writeMetaReflection(input: { session: "${session}", text: "${text}" ${corrects ? `corrects: "${corrects}"` : ''} })`, '... on Session { metaReflections { id text corrects author { id } } }');
const seen = async (viewer: Viewer) =>
  (await server.query(viewer, `query { _entities(representations: [{ __typename: "Session", id: "${sessions[0]}" }]) { ... on Session { metaReflections { text } } } }`)).data._entities[0].metaReflections;

test('an external comes from outside the organisations the programme is for', async () => {
  expect(await appoint(home.manager)).toEqual({ code: 'NOT_EXTERNAL' });
  expect(await appoint(consultant, ' ')).toEqual({ code: 'ORIGIN_MISSING' });
  expect(await appoint(consultant)).toEqual({ externals: [{ person: { id: consultant }, comesFrom: 'Högskolan' }] });
});

test('only the external writes, of what has been; a correction is an addition', async () => {
  expect(await write(planner(), sessions[0]!, 'Jag tyckte')).toEqual({ code: 'NOT_THE_EXTERNAL' });
  expect(await write(testViewer(home.staff[0]!, home.id, ['EMPLOYEE']), sessions[0]!, 'Jag tyckte')).toEqual({ code: 'NOT_THE_EXTERNAL' });
  expect(await write(external(), sessions[1]!, 'I förväg')).toEqual({ code: 'SESSION_AHEAD' });
  const first = await write(external(), sessions[0]!, 'Frågorna stannade vid vad');
  const second = await write(external(), sessions[0]!, 'Frågorna stannade vid vad, sällan varför', first.metaReflections[0].id);
  expect(second.metaReflections.map(({ text, corrects }: any) => [text, corrects])).toEqual([
    ['Frågorna stannade vid vad, sällan varför', first.metaReflections[0].id], ['Frågorna stannade vid vad', null]]);
  expect(await write(external(), sessions[0]!, 'Annat', randomUUID())).toEqual({ code: 'NOT_YOUR_REFLECTION' });
});

test('read by who took part and planners, not by others of the municipality', async () => {
  expect(await seen(testViewer(home.staff[0]!, home.id, ['EMPLOYEE']))).toHaveLength(2);
  expect(await seen(planner())).toHaveLength(2);
  expect(await seen(testViewer(home.staff[1]!, home.id, ['EMPLOYEE']))).toEqual([]);
});
