import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import type { Viewer } from '@samlar/viewer/viewer';
import { subgraph } from './subgraph';
import { arrangeMunicipality, arrangeOccasion } from './test-programme';

/** Invariant 6.1-18: ground rules and reflections are added to, never changed; what is written anew keeps how it read before. */
let server: TestSubgraph;
const consultant = testViewer(randomUUID(), randomUUID(), ['EVALUATOR']);
let session: string;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    const home = await arrangeMunicipality(manager, 1);
    const { programme, sessions } = await arrangeOccasion(manager, `samtal-${randomUUID()}`, [home]);
    session = sessions[0]!;
    await manager.query(`update session set starts_at = '2013-05-01T07:00Z', ends_at = '2013-05-01T10:00Z' where id = $1`, [session]);
    await manager.query(`insert into external_reflector (programme, person, organisation, comes_from) values ($1, $2, $3, 'Högskolan')`, [programme, consultant.person, home.id]);
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => each.trim() !== '' && !each.includes('\0'));
async function run(viewer: Viewer, field: string, type: string, input: object, shape: string): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation ($key: ID!, $input: ${type}!) { done: ${field}(idempotencyKey: $key, input: $input) { ${shape} ... on Refused { code } } }`, { key: randomUUID(), input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
async function tamper(table: string, change: string): Promise<void> {
  for (const statement of [`update ${table} set ${change}`, `delete from ${table}`]) await server.arrange((manager) => manager.query(statement)).catch(() => undefined);
}

/** A group of two, in a municipality of its own. */
async function group(): Promise<{ id: string; municipality: string; members: string[] }> {
  const [municipality, set, ...members] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string];
  const id = `group-${municipality}`;
  await server.arrange(async (manager) => {
    await manager.query(`insert into base_group_set (id, organisation, target, minimum, maximum, seed, composed_at, period_start) values ($1, $2, 8, 6, 10, 1, now(), '2012-02-01')`, [set, municipality]);
    await manager.query(`insert into base_group (id, organisation, set, number, title, kind, period_start) values ($1, $2, $3, 1, $1, 'ORDINARY', '2012-02-01')`, [id, municipality, set]);
    for (const person of members) {
      await manager.query(`insert into participant values ($1, $2, $2, 'WOMAN')`, [person, municipality]);
      await manager.query('insert into base_group_member values ($1, $2, $3, $4)', [set, person, id, municipality]);
    }
  });
  return { id, municipality, members };
}

test('ground rules: whoever adopts what in whatever order, each version reads as it was adopted', async () => {
  const adoptions = fc.array(fc.record({ by: fc.nat(2), rules: fc.array(text, { maxLength: 3 }), tamper: fc.boolean() }), { minLength: 3, maxLength: 7, size: 'max' });
  let versions = 0;
  await fc.assert(fc.asyncProperty(adoptions, async (all) => {
    const { id, municipality, members } = await group();
    const kept: { version: number; rules: string[] }[] = [];
    for (const { by, rules, tamper: tampers } of all) {
      const viewer = testViewer(members[by] ?? randomUUID(), municipality, ['EMPLOYEE']);
      const done = await run(viewer, 'adoptGroundRules', 'GroundRulesInput', { group: id, rules }, '... on BaseGroup { groundRules { version rules } }');
      expect(done.code === 'NOT_YOUR_GROUP').toBe(by === 2);
      if (done.groundRules) {
        expect(done.groundRules).toEqual({ version: kept.length + 1, rules: [...new Set(rules.map((each) => each.trim()))] });
        kept.push(done.groundRules);
      }
      if (tampers) await tamper('ground_rules', `rules = array['annat']`);
    }
    const { data } = await server.query(testViewer(members[0]!, municipality, ['EMPLOYEE']),
      `query ($it: [_Any!]!) { _entities(representations: $it) { ... on BaseGroup { groundRuleVersions { version rules } } } }`, { it: [{ __typename: 'BaseGroup', id }] });
    expect(data._entities[0].groundRuleVersions).toEqual([...kept].reverse());
    versions += kept.length;
  }), { numRuns: 7, endOnFailure: true, examples: [[[{ by: 0, rules: ['Vi lyssnar'], tamper: true }, { by: 2, rules: ['Annat'], tamper: false }, { by: 1, rules: [], tamper: true }]]] });
  expect(versions).toBeGreaterThan(0);
}, 30_000);

test('reflections: a correction stands beside what it corrects, which stays', async () => {
  const kept = new Map<string, { text: string; corrects: string | null }>();
  await fc.assert(fc.asyncProperty(text, fc.option(fc.nat(), { nil: null }), fc.boolean(), async (written, which, tampers) => {
    const corrects = which === null || kept.size === 0 ? null : [...kept.keys()][which % kept.size]!;
    const { metaReflections } = await run(consultant, 'writeMetaReflection', 'MetaReflectionInput', { session, text: written, corrects }, '... on Session { metaReflections { id text corrects } }');
    const [added] = metaReflections.filter((each: any) => !kept.has(each.id));
    expect(added).toMatchObject({ text: written.trim(), corrects });
    if (tampers) await tamper('meta_reflection', `text = 'annat', corrects = null`);
    kept.set(added.id, { text: added.text, corrects: added.corrects });
    const stored: any[] = await server.arrange((manager) => manager.query('select id, text, corrects from meta_reflection where session = $1', [session]));
    expect(new Map(stored.map(({ id, ...rest }) => [id, rest]))).toEqual(kept);
  }), { numRuns: 20, endOnFailure: true });
}, 30_000);

interface Former { part: string; text: string; replacedBy: { id: string } | null }
const planner = (organisation: string) => testViewer(randomUUID(), organisation, ['PROCESS_LEADER']);

/** Writes texts one after the other and holds what is told of the former ones against the list of them. */
async function former(write: (viewer: Viewer, text: string) => Promise<Former[]>, at: string, texts: string[], tampers: boolean): Promise<void> {
  const expected: Former[] = [];
  let before: string | null = null;
  for (const each of texts) {
    const viewer = planner(at);
    if (tampers) await tamper('former_text', `text = 'annat'`);
    const told = await write(viewer, each);
    if (before !== null && before !== each.trim()) expected.unshift({ part: expect.any(String) as any, text: before, replacedBy: { id: viewer.person! } });
    before = each.trim();
    expect(told).toEqual(expected);
  }
}
const FORMER = '{ part text replacedBy { id } }';

test('a task between meetings and where an external comes from: every former wording stays, whoever writes anew', async () => {
  const consultantOf = (programme: string) => ({ programme, person: randomUUID() });
  await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 5, size: 'max' }), fc.boolean(), async (texts, tampers) => {
    const at = randomUUID();
    const meeting = randomUUID();
    const { programme } = await server.arrange(async (manager) => {
      await manager.query(`insert into meeting_series values ($1, $2, 'Den röda tråden', 3, '2012-03-01', '2013-06-30')`, [meeting, at]);
      await manager.query(`insert into meeting (id, organisation, series, number, held_on) values ($1::uuid, $2, $1::text, 1, '2012-03-07')`, [meeting, at]);
      return arrangeOccasion(manager, `extern-${at}`, [{ id: at, unit: at, manager: at, staff: [] }]);
    });
    await former(async (viewer, task) =>
      (await run(viewer, 'assignBetweenTask', 'BetweenTaskInput', { meeting, task }, `... on MeetingSeries { meetings { formerTasks ${FORMER} } }`)).meetings[0].formerTasks, at, texts, tampers);
    const external = consultantOf(programme);
    await former(async (viewer, comesFrom) =>
      (await run(viewer, 'appointExternal', 'AppointExternalInput', { ...external, comesFrom }, `... on Programme { externals { formerOrigins ${FORMER} } }`)).externals[0].formerOrigins, at, texts, tampers);
  }), { numRuns: 8, endOnFailure: true });
}, 60_000);
