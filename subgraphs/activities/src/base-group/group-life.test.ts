import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

let server: TestSubgraph;
const municipality = randomUUID();
const people = Array.from({ length: 5 }, () => randomUUID());
const [anna, bo, cia, dan, outsider] = people as [string, string, string, string, string];
const GROUP = `group-${municipality}`;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    const set = randomUUID();
    await manager.query(`insert into base_group_set (id, organisation, target, minimum, maximum, seed, composed_at, period_start) values ($1, $2, 8, 6, 10, 1, now(), '2012-02-01')`, [set, municipality]);
    for (const [number, id] of [GROUP, `${GROUP}-2`].entries()) {
      await manager.query(`insert into base_group (id, organisation, set, number, title, kind, period_start) values ($1, $2, $3, $4, $1, 'ORDINARY', '2012-02-01')`, [id, municipality, set, number + 1]);
    }
    for (const person of people) {
      await manager.query(`insert into participant values ($1, $2, $2, 'WOMAN')`, [person, municipality]);
      await manager.query(`insert into placement (id, organisation, person, unit, administration, superior, standing) values (gen_random_uuid(), $1, $2, $1, $1, $3, 'MANAGER')`, [municipality, person, person === dan ? cia : null]);
      await manager.query('insert into base_group_member values ($1, $2, $3, $4)', [set, person, person === outsider ? `${GROUP}-2` : GROUP, municipality]);
    }
  });
});
afterAll(() => server.stop());

const as = (person: string) => testViewer(person, municipality, ['EMPLOYEE']);
const FIELDS = `id members { id } groundRules { version rules adoptedBy { id } } groundRuleVersions { version rules } mentorPairs { id mentor { id } mentee { id } since }`;
async function mutate(person: string, field: string, input: string): Promise<any> {
  const { data, errors } = await server.query(as(person), `mutation { ${field}(idempotencyKey: "${randomUUID()}", ${input}) { __typename ... on BaseGroup { ${FIELDS} } ... on Refused { code } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}
const adopt = (person: string, rules: string[]) => mutate(person, 'adoptGroundRules', `input: { group: "${GROUP}", rules: ${JSON.stringify(rules)} }`);
const pair = (person: string, mentor: string, mentee: string) => mutate(person, 'pairMentors', `input: { group: "${GROUP}", mentor: "${mentor}", mentee: "${mentee}" }`);

test('a group sees itself, gives itself rules, and every version stays', async () => {
  const { data } = await server.query(as(anna), `{ myBaseGroup { id members { id } groundRules { version } } }`);
  expect(data.myBaseGroup).toEqual({ id: GROUP, members: [anna, bo, cia, dan].sort().map((id) => ({ id })), groundRules: null });
  expect(await adopt(anna, ['Vi lyssnar klart'])).toMatchObject({ groundRules: { version: 1, rules: ['Vi lyssnar klart'], adoptedBy: { id: anna } } });
  expect(await adopt(bo, ['Vi lyssnar klart', 'Det som sägs stannar här'])).toMatchObject({
    groundRules: { version: 2, adoptedBy: { id: bo } }, groundRuleVersions: [{ version: 2 }, { version: 1, rules: ['Vi lyssnar klart'] }],
  });
  expect(await adopt(bo, ['Vi lyssnar klart', 'Det som sägs stannar här'])).toMatchObject({ code: 'RULES_UNCHANGED' });
});

test('what was adopted can be neither changed nor removed, by whomever', async () => {
  await adopt(anna, [`Regel ${randomUUID()}`]);
  const count = async () => (await server.arrange((manager) => manager.query('select count(*)::int as n from ground_rules')))[0].n;
  const before = await count();
  await server.arrange((manager) => manager.query('delete from ground_rules')).catch(() => undefined);
  await server.arrange((manager) => manager.query(`update ground_rules set rules = array['Annat']`)).catch(() => undefined);
  expect(await count()).toBe(before);
  expect((await server.arrange((manager) => manager.query(`select count(*)::int as n from ground_rules where 'Annat' = any(rules)`)))[0].n).toBe(0);
});

test('others neither write nor read them', async () => {
  expect(await adopt(outsider, ['Nej'])).toMatchObject({ code: 'NOT_YOUR_GROUP' });
  const { data } = await server.query(as(outsider), `query { _entities(representations: [{ __typename: "BaseGroup", id: "${GROUP}" }]) { ... on BaseGroup { groundRules { version } groundRuleVersions { version } mentorPairs { id } members { id } } } }`);
  expect(data._entities[0]).toEqual({ groundRules: null, groundRuleVersions: [], mentorPairs: [], members: [] });
});

test('two members may be each other’s mentors; never one who leads the other, a stranger or oneself', async () => {
  await pair(anna, anna, bo);
  const both = await pair(bo, bo, anna);
  expect(both.mentorPairs.map(({ mentor, mentee }: any) => [mentor.id, mentee.id])).toEqual(expect.arrayContaining([[anna, bo], [bo, anna]]));
  expect(await pair(anna, anna, bo)).toMatchObject({ code: 'ALREADY_MENTOR' });
  expect(await pair(cia, cia, dan)).toMatchObject({ code: 'MENTOR_DEPENDENCY' });
  expect(await pair(dan, dan, cia)).toMatchObject({ code: 'MENTOR_DEPENDENCY' });
  expect(await pair(anna, anna, outsider)).toMatchObject({ code: 'NOT_A_FELLOW' });
  expect(await pair(anna, bo, cia)).toMatchObject({ code: 'NOT_A_FELLOW' });
  expect(await pair(anna, anna, anna)).toMatchObject({ code: 'NOT_YOURSELF' });
  const [mine] = both.mentorPairs;
  expect(await mutate(cia, 'endMentorPair', `pair: "${mine.id}"`)).toMatchObject({ code: 'NO_SUCH_PAIR' });
  expect((await mutate(anna, 'endMentorPair', `pair: "${mine.id}"`)).mentorPairs).toHaveLength(1);
});

test('reading a group costs the same statements however many versions and mentors it has', async () => {
  const ask = (id: string) => server.statementsOf(() => server.query(as(anna), `query { _entities(representations: [{ __typename: "BaseGroup", id: "${id}" }]) { ... on BaseGroup { ${FIELDS} } } }`));
  expect(await ask(GROUP)).toHaveLength((await ask(`${GROUP}-2`)).length);
});
