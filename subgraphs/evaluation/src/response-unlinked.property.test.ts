import { createHash, createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';
import fc from 'fast-check';
import type { DeliveredEvent } from '@samlar/subgraph/events';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { OWN_INSTRUMENT } from './instrument';
import { occasionClosed } from './activity-evaluation/occasion-closed';
import { subgraph } from './subgraph';

/** Invariant 6.1-10 by behaviour: whatever is answered by whichever codes in whatever order, no answer leads back to its code, its sender or its time. */
const KEY = 'the secret of this test, more than 32 signs';
const [association, region, team, leader, teacher] = Array.from({ length: 5 }, () => randomUUID()) as string[];
const runner = testViewer(leader!, association!, ['PROCESS_LEADER'], true);
let server: TestSubgraph;
let owner: pg.Client;

beforeAll(async () => {
  process.env.SURVEY_KEY = KEY;
  server = await startTestSubgraph(subgraph);
  owner = new pg.Client({ connectionString: server.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await server?.stop();
});

const rows = async (sql: string, values: unknown[] = []): Promise<any[]> => (await owner.query(sql, values)).rows;
const OPEN = 'mutation ($input: OpenWaveInput!, $key: ID!) { openWave(input: $input, idempotencyKey: $key) { ... on Refused { code } } }';
const INVITE = `mutation ($wave: ID!, $unit: ID!, $count: Int!, $key: ID!) { inviteParticipants(wave: $wave, unit: $unit, count: $count, idempotencyKey: $key) {
  ... on ParticipantsInvited { codes } } }`;
const SUBMIT = `mutation ($code: String!, $p: [Int!]!, $c: [Int!]!, $d: [Int!]!) { submitResponse(code: $code, personal: $p, current: $c, desired: $d) {
  ... on ResponseReceived { message } ... on Refused { code } } }`;

async function issue(wave: string, count: number): Promise<string[]> {
  const units = [{ unit: region, organisation: association, parent: null, kind: 'REGION' }, { unit: team, organisation: association, parent: region, kind: 'UNIT' }];
  await server.query(runner, OPEN, { key: `open-${wave}`, input: {
    id: wave, title: wave, instrument: OWN_INSTRUMENT, opensOn: '2012-01-16', closesOn: '2099-12-31', unionDate: '2012-01-01', unitsDefinedOn: '2012-01-01', units } });
  return (await server.query(runner, INVITE, { wave, unit: team, count, key: `invite-${wave}` })).data.inviteParticipants.codes;
}

/** Kendall's rank correlation: 1 for the same order, −1 for the opposite, around 0 for orders that have nothing to do with each other. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const sign = (list: readonly number[], i: number, j: number) => Math.sign(list[i]! - list[j]!);
  const pairs = one.flatMap((_, i) => one.slice(0, i).map((__, j) => sign(one, i, j) * sign(other, i, j)));
  return pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
}

/** What somebody could make of a secret or an id without knowing more than the installation's own key. */
const derived = (text: string): string[] => [
  text, ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((way) => [createHash(way).update(text).digest('hex'), createHmac(way, KEY).update(text).digest('hex')]),
  createHmac('sha256', KEY).update(`hash ${text}`).digest('hex'),
];
/** As part of a longer value: sixteen hex signs are 64 bits, too many to stand there by chance. */
const plain = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toLowerCase();

const words = fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { minLength: 10, maxLength: 10 });
const answers = fc.integer({ min: 7, max: 9 }).chain((count) => fc.record({
  lists: fc.uniqueArray(fc.tuple(words, words, words), { minLength: count, maxLength: count, selector: ([p]) => [...p].sort().join() }),
  order: fc.shuffledSubarray(Array.from({ length: count }, (_, index) => index), { minLength: count }),
}));

test('no value of an answer is, is made of, or is ordered as anything of a code, a command, an event or a sender', async () => {
  const likenesses: Record<string, number[]> = { 'disk and sending': [], 'id and sending': [], 'disk and issuing': [], 'disk and the codes’ place': [], 'id and hash': [] };
  let made = 0;
  await fc.assert(fc.asyncProperty(answers, async ({ lists, order }) => {
    const wave = `unlinked-${++made}`;
    const codes = await issue(wave, lists.length);
    const senders = codes.map(() => randomUUID());
    for (const index of order) {
      const [p, c, d] = lists[index]!;
      const { data } = await server.query(testViewer(senders[index]!, association!, ['EMPLOYEE']), SUBMIT, { code: codes[index], p, c, d });
      expect(data.submitResponse.message).toBeDefined();
    }

    // As the owner of everything, system columns included.
    const stored = await rows('select r.*, xmin::text, ctid::text from evaluation.response r where wave = $1 order by r.ctid', [wave]);
    const waiting = await rows('select b.*, ctid::text from evaluation.ballot b where wave = $1', [wave]);
    expect([stored.length, waiting.length]).toEqual([7, lists.length - 7]);
    const aside = await rows(`select 'code' as kind, encode(hash, 'hex') as text from evaluation.survey_code where wave = $1
      union all select 'command', c::text from evaluation.command c union all select 'event', o::text from evaluation.outbox o`, [wave]);
    const haystack = aside.map(({ text }) => plain(text)).join('|');
    for (const { id, personal, current, desired } of [...stored, ...waiting]) {
      for (const made of derived(id)) expect(haystack).not.toContain(plain(made).slice(0, 16));
      for (const list of [personal, current, desired]) {
        expect(haystack).not.toContain(list.join());
        for (const made of derived(`{${list.join()}}`).slice(1)) expect(haystack).not.toContain(made.slice(0, 16));
      }
    }
    const told = [...stored, ...waiting].map((row) => plain(JSON.stringify(Object.values(row)))).join('|');
    for (const secret of [...codes, ...codes.map(plain), ...codes.map((code) => code.replaceAll('-', '')), ...senders]) {
      for (const made of derived(secret)) expect(told).not.toContain(plain(made).slice(0, 16));
    }
    expect(haystack).not.toMatch(new RegExp(senders.map(plain).join('|')));

    // Orders: which sending an answer was, by what it says.
    const number = new Map(order.map((index, at) => [[...lists[index]![0]].sort((a, b) => a - b).join(), { at, index }]));
    const whose = stored.map(({ personal }) => number.get(personal.join())!);
    const places = stored.map((_, place) => place);
    const byId = stored.map(({ id }) => stored.filter((each) => each.id < id).length);
    const held = await rows('select encode(hash, \'hex\') as hash from evaluation.survey_code where wave = $1 order by ctid', [wave]);
    const hashes = codes.map((code) => createHmac('sha256', KEY).update(`hash ${code.replaceAll('-', '')}`).digest('hex'));
    const place = whose.map(({ index }) => held.findIndex(({ hash }) => hash === hashes[index]));
    expect(place).not.toContain(-1);
    likenesses['disk and sending']!.push(likeness(places, whose.map(({ at }) => at)));
    likenesses['id and sending']!.push(likeness(byId, whose.map(({ at }) => at)));
    likenesses['disk and issuing']!.push(likeness(places, whose.map(({ index }) => index)));
    likenesses['disk and the codes’ place']!.push(likeness(places, place));
    likenesses['id and hash']!.push(likeness(byId, whose.map(({ index }) => hashes.filter((each) => each < hashes[index]!).length)));
  }), { numRuns: 14, endOnFailure: true });
  // Seven in random order fourteen times: a mean has a standard deviation of 0.085; 0.5 is nearly six of them.
  for (const [which, found] of Object.entries(likenesses)) {
    expect({ which, mean: Math.abs(found.reduce((sum, each) => sum + each, 0) / found.length) < 0.5 }).toEqual({ which, mean: true });
  }
}, 60_000);

test('no answer, and no code, is stored with a time at all, and the database keeps none for its transactions', async () => {
  const timed = await rows(`select table_name, column_name from information_schema.columns where table_schema = 'evaluation'
    and table_name in ('response', 'ballot', 'survey_code', 'activity_response') and data_type ~ 'time|date|interval'`);
  expect(timed).toEqual([]);
  expect(await rows('show track_commit_timestamp')).toEqual([{ track_commit_timestamp: 'off' }]);
});

test('the app role gets no answer out of anything it may call, and none of the tables', async () => {
  for (const table of ['response', 'ballot', 'survey_code', 'activity_response']) {
    await expect(server.arrange((manager) => manager.query(`select xmin from ${table}`))).rejects.toThrow('permission denied');
  }
  const open = await rows(`select p.proname, pg_get_function_result(p.oid) as gives from pg_proc p
    where p.pronamespace = 'evaluation'::regnamespace and p.prosecdef and has_function_privilege('evaluation_app', p.oid, 'execute')`);
  expect(open.length).toBeGreaterThan(5);
  expect(open.filter(({ gives }) => /uuid\[\]|bytea|smallint\[\]|timestamp|record$/.test(gives))).toEqual([]);
});

test('how useful somebody found an activity shares its transaction with nothing that knows them or the time', async () => {
  const EVALUATE = 'mutation ($activity: ID!, $n: Int!) { evaluateActivity(activity: $activity, usefulness: $n) { ... on Refused { code } } }';
  const sendings = fc.array(fc.record({ who: fc.nat(4), activity: fc.constantFrom('apt', 'course'), n: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 8 });
  const people = Array.from({ length: 5 }, () => testViewer(randomUUID(), teacher!, ['EMPLOYEE']));
  await server.arrange(async (manager) => {
    for (const programme of ['apt', 'course']) {
      await occasionClosed(manager, { name: 'OccasionClosed', organisation: null, payload: { occasion: programme, programme, completed: people.map(({ person }) => person) } } as unknown as DeliveredEvent);
    }
  });
  const stranger = testViewer(randomUUID(), teacher!, ['EMPLOYEE']);
  expect((await server.query(stranger, EVALUATE, { activity: 'apt', n: 5 })).data).toEqual({ evaluateActivity: { code: 'NOT_COMPLETED' } });
  expect(await rows('select from evaluation.activity_response where activity = $1', ['apt'])).toEqual([]);
  await fc.assert(fc.asyncProperty(sendings, async (all) => {
    for (const { who, activity, n } of all) {
      const { errors } = await server.query(people[who]!, EVALUATE, { activity, n });
      expect(errors).toBeUndefined();
    }
    for (const { activity, n, who } of new Map(all.map((each) => [`${each.who} ${each.activity}`, each])).values()) {
      const respondent = createHmac('sha256', KEY).update(JSON.stringify(['activity', activity, people[who]!.person])).digest();
      expect(await rows('select usefulness from evaluation.activity_response where activity = $1 and respondent = $2', [activity, respondent])).toEqual([{ usefulness: n }]);
    }
    const tied = await rows(`select c.actor, c.at from evaluation.activity_response r join evaluation.command c on c.xmin = r.xmin
      union all select o.payload::text, o.at from evaluation.activity_response r join evaluation.outbox o on o.xmin = r.xmin`);
    expect(tied).toEqual([]);
    const named = await rows('select count(*)::int as n from evaluation.command where actor = any($1)', [people.map(({ person }) => person)]);
    expect(named).toEqual([{ n: 0 }]);
  }), { numRuns: 12, endOnFailure: true });
}, 30_000);
