import { randomUUID } from 'node:crypto';
import pg from 'pg';
import fc from 'fast-check';
import { buildSchema, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { OWN_INSTRUMENT } from './instrument';
import { subgraph } from './subgraph';

/** Invariant 6.1-10: no answer can be joined to a code, a person or a time finer than the wave. */
const [association, region, team, leader, teacher] = Array.from({ length: 5 }, () => randomUUID()) as string[];
const runner = testViewer(leader!, association!, ['PROCESS_LEADER'], true);
const employee = testViewer(teacher!, association!, ['EMPLOYEE']);
let server: TestSubgraph;
let owner: pg.Client;

beforeAll(async () => {
  process.env.SURVEY_KEY = 'the secret of this test, more than 32 signs';
  server = await startTestSubgraph(subgraph);
  owner = new pg.Client({ connectionString: server.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.stop();
});

const rows = async (sql: string): Promise<any[]> => (await owner.query(sql)).rows;

test('answers and codes share no column but wave and unit, no key and no time', async () => {
  const columns = async (table: string) =>
    rows(`select column_name as name, data_type as type from information_schema.columns where table_schema = 'evaluation' and table_name = '${table}'`);
  const codes = (await columns('survey_code')).map(({ name }) => name);
  for (const table of ['ballot', 'response']) {
    const found = await columns(table);
    expect(found.map(({ name }) => name).filter((name) => codes.includes(name)).sort()).toEqual(['unit', 'wave']);
    expect(found.map(({ name }) => name).sort()).toEqual(['current', 'desired', 'id', 'personal', 'unit', 'wave']);
    expect(found.filter(({ type }) => /time|date|inet|char|serial/.test(type))).toEqual([]);
  }
  const foreign = await rows(`select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
    where contype = 'f' and connamespace = 'evaluation'::regnamespace
      and (conrelid::regclass::text ~ '(ballot|response|survey_code)$' or confrelid::regclass::text ~ '(ballot|response|survey_code)$')`);
  expect(foreign.filter(({ from }) => !from.endsWith('activity_response')).map(({ to }) => to.replace('evaluation.', ''))).toEqual(
    ['wave_unit', 'wave_unit', 'wave_unit']);
});

test('the app role can read none of the three tables', async () => {
  for (const table of ['survey_code', 'ballot', 'response', 'activity_response']) {
    await expect(server.arrange((manager) => manager.query(`select * from ${table}`))).rejects.toThrow('permission denied');
    await expect(server.arrange((manager) => manager.query(`delete from ${table}`))).rejects.toThrow('permission denied');
  }
  await expect(server.arrange((manager) => manager.query(`select settle_ballots('w', gen_random_uuid())`))).rejects.toThrow('permission denied');
});

test('no type of the API is an answer or knows a person beyond a risk’s owners, who wrote a text of theirs anew, and the two of a time agreement', () => {
  const text = readFileSync(path.resolve(__dirname, '../schema.graphql'), 'utf8').replace(/extend schema @link[^\n]*/, '');
  const schema = buildSchema(text, { assumeValidSDL: true });
  const leadingToPeople = Object.values(schema.getTypeMap()).filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields()).filter((field) => /Person\b/.test(String(field.type))).map((field) => `${type.name}.${field.name}`));
  expect(leadingToPeople).toEqual(['FormerText.replacedBy', 'Risk.owner', 'RiskHandover.from', 'RiskHandover.to', 'TimeAgreement.employee', 'TimeAgreement.manager']);
  const names = Object.keys(schema.getTypeMap());
  expect(names.filter((name) => /^(Response|AnonymousResponse|Ballot|SurveyCode)$/.test(name))).toEqual([]);
});

const OPEN = 'mutation ($input: OpenWaveInput!, $key: ID!) { openWave(input: $input, idempotencyKey: $key) { ... on Refused { code } } }';
const INVITE = `mutation ($wave: ID!, $unit: ID!, $count: Int!, $key: ID!) { inviteParticipants(wave: $wave, unit: $unit, count: $count, idempotencyKey: $key) {
  ... on ParticipantsInvited { codes } } }`;
const SUBMIT = `mutation ($code: String!, $words: [Int!]!) { submitResponse(code: $code, personal: $words, current: $words, desired: $words) {
  ... on ResponseReceived { message } ... on Refused { code } } }`;

async function openWith(wave: string, count: number): Promise<string[]> {
  await server.query(runner, OPEN, { key: `open-${wave}`, input: {
    id: wave, title: wave, instrument: OWN_INSTRUMENT, opensOn: '2012-01-16', closesOn: '2099-12-31', unionDate: '2012-01-01', unitsDefinedOn: '2012-01-01',
    units: [{ unit: region, organisation: association, parent: null, kind: 'REGION' }, { unit: team, organisation: association, parent: region, kind: 'UNIT' }] } });
  return (await server.query(runner, INVITE, { wave, unit: team, count, key: `invite-${wave}` })).data.inviteParticipants.codes;
}

test('whoever sees every row, system columns and their order included, can tie a moved answer to no single code', async () => {
  let made = 0;
  await fc.assert(fc.asyncProperty(fc.integer({ min: 7, max: 24 }), fc.integer({ min: 0, max: 24 }), async (count, answered) => {
    const wave = `anonymous-${++made}`;
    const codes = (await openWith(wave, count)).slice(0, answered);
    for (const [index, code] of codes.entries()) {
      const words = Array.from({ length: 10 }, (_, at) => ((index + at * 7) % 70) + 1);
      expect((await server.query(employee, SUBMIT, { code, words })).data.submitResponse.message).toBeDefined();
    }
    const used = Math.min(answered, count);
    const [{ waiting }] = await rows(`select count(*)::int as waiting from evaluation.ballot where wave = '${wave}'`);
    expect(waiting).toBe(used % 7);
    // Answers that have moved share their transaction with at least seven codes, or with none.
    const ties = await rows(`select r.id, count(c.hash)::int as codes from evaluation.response r
      left join evaluation.survey_code c on c.wave = r.wave and c.xmin = r.xmin where r.wave = '${wave}' group by r.id`);
    expect(ties).toHaveLength(used - waiting);
    for (const tie of ties) expect(tie.codes === 0 || tie.codes >= 7).toBe(true);
  }), { numRuns: 8 });
}, 120_000);

test('answers do not lie on disk in the order they came', async () => {
  const orders = new Set<string>();
  for (const attempt of [1, 2, 3, 4]) {
    const wave = `order-${attempt}`;
    for (const [index, code] of (await openWith(wave, 7)).entries()) {
      await server.query(employee, SUBMIT, { code, words: Array.from({ length: 10 }, (_, at) => index + at + 1) });
    }
    orders.add((await rows(`select personal[1] as first from evaluation.response where wave = '${wave}' order by ctid`)).map(({ first }) => first).join());
  }
  // Four times the same order by chance: 1 in 5040 to the third.
  expect(orders.size).toBeGreaterThan(1);
});

test('answering leaves no command, event, person or code behind', async () => {
  const before = await rows('select (select count(*) from evaluation.command) as commands, (select count(*) from evaluation.outbox) as events');
  const codes = await openWith('traces', 7);
  const opened = await rows('select (select count(*) from evaluation.command) as commands, (select count(*) from evaluation.outbox) as events');
  expect(opened).not.toEqual(before);
  for (const code of codes) await server.query(employee, SUBMIT, { code, words: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
  expect(await rows('select (select count(*) from evaluation.command) as commands, (select count(*) from evaluation.outbox) as events')).toEqual(opened);
  const [{ stored }] = await rows(`select (select coalesce(string_agg(c::text, ''), '') from evaluation.command c)
    || (select coalesce(string_agg(o::text, ''), '') from evaluation.outbox o) || (select string_agg(s::text, '') from evaluation.survey_code s) as stored`);
  for (const code of codes) expect(stored).not.toContain(code);
});

test('closing deletes the codes', async () => {
  await server.query(runner, 'mutation { closeWave(wave: "traces", idempotencyKey: "close-traces-1") { ... on Refused { code } } }');
  expect(await rows(`select * from evaluation.survey_code where wave = 'traces'`)).toEqual([]);
  expect(await rows(`select * from evaluation.response where wave = 'traces'`)).toHaveLength(7);
});
