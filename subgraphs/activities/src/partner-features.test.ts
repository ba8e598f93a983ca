import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from './test-programme';

let server: TestSubgraph;
let own: TestMunicipality;
let other: TestMunicipality;
let apart: TestMunicipality;
const ids = { seminar: randomUUID(), group: randomUUID(), apartGroup: randomUUID() };
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    [own, other, apart] = [await arrangeMunicipality(manager, 4), await arrangeMunicipality(manager, 2), await arrangeMunicipality(manager, 2)];
    await arrangeOccasion(manager, 'course', [own]);
    await arrangeOccasion(manager, 'hidden', [apart]);
    await manager.query(`insert into network (id, organisation, title, period_start, existing_considered, minimum, maximum, municipalities) values
      ('net', $1, 'Nätverk', '2013-01-01', 'Rektorsnätverket', 1, 5, 1), ('hidden-net', $2, 'Dolt', '2013-01-01', null, 1, 5, 1)`, [own.id, apart.id]);
    await manager.query(`insert into establishment (network, organisation, administration) values ('net', $1, $1), ('net', $1, $2)`, [own.id, own.unit]);
    await manager.query(`insert into dialogue_seminar values ($1, $2, 'Seminarium', 'Vad vill vi?', '2013-04-08')`, [ids.seminar, own.id]);
    await manager.query(`insert into dialogue_group values ($1, $2, $3, 'MORNING', 'Arboga')`, [ids.group, own.id, ids.seminar]);
    await manager.query('insert into apart values ($1)', [apart.id]);
  });
});
afterAll(() => server?.stop());

type Viewer = ReturnType<typeof testViewer>;
const planner = (at: TestMunicipality): Viewer => testViewer(randomUUID(), at.id, ['PROCESS_LEADER']);
const regional = testViewer(randomUUID(), randomUUID(), ['PROCESS_LEADER'], true);
const ask = async (viewer: Viewer, query: string): Promise<any> => {
  const { data, errors } = await server.query(viewer, query);
  expect(errors).toBeUndefined();
  return data;
};
const mutate = async (viewer: Viewer, call: string, fields: string): Promise<any> =>
  (await ask(viewer, `mutation { done: ${call.replace('(', `(idempotencyKey: "${randomUUID()}", `)} { __typename ... on Refused { code } ${fields} } }`)).done;

test('the four areas are always listed; a new answer keeps the one before', async () => {
  const answer = (viewer: Viewer, text: string, occasion = 'course-occasion') => mutate(viewer, `answerAccessibility(occasion: "${occasion}", area: PHYSICAL, answer: "${text}")`, '... on Occasion { accessibility { area answer former } }');
  expect((await answer(planner(own), 'Hiss')).accessibility).toEqual([
    { area: 'PHYSICAL', answer: 'Hiss', former: [] }, ...['INFORMATION', 'COMMUNICATION', 'OPERATION'].map((area) => ({ area, answer: null, former: [] }))]);
  expect((await answer(planner(own), 'Hiss och ramp')).accessibility[0]).toEqual({ area: 'PHYSICAL', answer: 'Hiss och ramp', former: ['Hiss'] });
  expect(await answer(planner(own), ' ')).toMatchObject({ code: 'ANSWER_MISSING' });
  expect(await answer(planner(other), 'Hiss')).toMatchObject({ code: 'NOT_YOUR_OCCASION' });
});

test('action learning goes step by step, and a question opens the next cycle', async () => {
  const write = (step: string, text = 'Text', viewer = planner(own), team = own.unit) =>
    mutate(viewer, `writeActionStep(input: { occasion: "course-occasion", team: "${team}", step: ${step}, text: "${text}" })`, '... on Occasion { actionLearning { cycle team { id } steps { step text former } } }');
  expect(await write('ACTION')).toMatchObject({ code: 'NOT_YET' });
  await write('QUESTION');
  expect((await write('QUESTION', 'Skarpare')).actionLearning).toEqual([{ cycle: 1, team: { id: own.unit }, steps: [{ step: 'QUESTION', text: 'Skarpare', former: ['Text'] }] }]);
  for (const step of ['ACTION', 'OBSERVATION', 'REFLECTION', 'NEXT']) expect((await write(step)).__typename).toBe('Occasion');
  expect((await write('QUESTION', 'Ny')).actionLearning.map(({ cycle, steps }: { cycle: number; steps: unknown[] }) => [cycle, steps.length])).toEqual([[1, 5], [2, 1]]);
  expect(await write('QUESTION', 'Text', planner(own), other.unit)).toMatchObject({ code: 'NO_SUCH_TEAM' });
  expect(await write('QUESTION', ' ')).toMatchObject({ code: 'STEP_MISSING' });
  expect(await write('QUESTION', 'Text', planner(other))).toMatchObject({ code: 'NOT_YOUR_OCCASION' });
});

test('what was written of an area or a step cannot be changed', async () => {
  for (const table of ['accessibility_answer', 'action_step', 'dialogue_statement']) {
    const policies = await server.arrange((manager) => manager.query(`select cmd from pg_policies where schemaname = 'activities' and tablename = $1 and permissive = 'PERMISSIVE'`, [table]));
    expect(policies.map(({ cmd }: { cmd: string }) => cmd).toSorted()).toEqual(['INSERT', 'SELECT', 'SELECT']);
  }
});

test('each administration decides for itself, once', async () => {
  const decide = (viewer: Viewer, administration: string, financing = 'Två medarbetare') =>
    mutate(viewer, `decideEstablishment(network: "net", administration: "${administration}", financing: "${financing}")`, '... on LearningNetwork { establishment { administration { id } decidedOn financing } }');
  expect((await decide(planner(own), own.id)).establishment).toMatchObject([{ administration: { id: own.id }, financing: 'Två medarbetare' }, { decidedOn: null, financing: null }]);
  expect((await decide(planner(own), own.id, 'Ingenting')).establishment[0].financing).toBe('Två medarbetare');
  expect(await decide(planner(own), other.unit)).toMatchObject({ code: 'NOT_CONCERNED' });
  expect(await decide(planner(own), own.unit, ' ')).toMatchObject({ code: 'FINANCING_MISSING' });
  expect(await decide(planner(other), own.unit)).toMatchObject({ code: 'NO_SUCH_NETWORK' });
});

test('a group’s points are the group’s, and seen in its own organisation', async () => {
  const add = (viewer: Viewer, text: string) => mutate(viewer, `addStatement(input: { group: "${ids.group}", theme: "APT", text: "${text}" })`, '... on DialogueSeminar { groups { name half statements { theme text } } }');
  await add(planner(own), 'Reflektera');
  expect((await add(planner(own), 'Varannan vecka')).groups).toEqual([{ name: 'Arboga', half: 'MORNING', statements: [{ theme: 'APT', text: 'Reflektera' }, { theme: 'APT', text: 'Varannan vecka' }] }]);
  expect(await add(planner(own), ' ')).toMatchObject({ code: 'STATEMENT_MISSING' });
  expect(await add(planner(other), 'Text')).toMatchObject({ code: 'NO_SUCH_DIALOGUE_GROUP' });
  const seminars = (viewer: Viewer) => ask(viewer, '{ dialogueSeminars { title question heldOn } }');
  expect((await seminars(planner(own))).dialogueSeminars).toEqual([{ title: 'Seminarium', question: 'Vad vill vi?', heldOn: '2013-04-08' }]);
  expect((await seminars(planner(other))).dialogueSeminars).toEqual([]);
});

test('an organisation kept apart is seen by itself alone, whatever reach others have', async () => {
  const seen = async (viewer: Viewer) => {
    const { programmes, networks } = await ask(viewer, '{ programmes { id } networks { id } }');
    return [...programmes, ...networks].map(({ id }: { id: string }) => id).toSorted();
  };
  expect(await seen(planner(apart))).toEqual(['course', 'hidden', 'hidden-net', 'net']);
  expect(await seen(planner(own))).toEqual(['course', 'net']);
  expect(await seen(regional)).toEqual(['course', 'net']);
  const { code } = await mutate(regional, `answerAccessibility(occasion: "hidden-occasion", area: PHYSICAL, answer: "Hiss")`, '... on Occasion { id }');
  expect(code).toBe('NOT_YOUR_OCCASION');
});

test('every table with an organisation is kept apart', async () => {
  const open = await server.arrange((manager) => manager.query(
    `select c.table_name from information_schema.columns c join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
     where c.table_schema = 'activities' and c.column_name = 'organisation' and c.table_name <> 'apart' and t.rowsecurity
       and not exists (select from pg_policies p where p.schemaname = c.table_schema and p.tablename = c.table_name and p.policyname = 'apart' and p.permissive = 'RESTRICTIVE')`));
  expect(open).toEqual([]);
});
