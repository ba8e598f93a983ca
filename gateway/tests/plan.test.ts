import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';
import { SIGN_INS } from './small-graph';

const role = (subject: string, roles: string[]): void => {
  SIGN_INS[subject] = {
    person: `00000000-0000-4000-8000-0000000000${subject.slice(1).padStart(2, '0')}`, displayName: subject,
    organisations: [{ organisation: '00000000-0000-4000-8000-0000000000b1', slug: 'research', name: 'Utanför', roles: roles.map((each) => ({ role: each, scope: null })) }],
  };
};

let door: RunningDoor;
const [developer, researcher, employee, nobody] = [new Browser(), new Browser(), new Browser(), new Browser()];
const at = (portal: string): string => `http://${portal}.localhost:${door.port}`;

beforeAll(async () => {
  role('p11', ['RESEARCHER']);
  role('p12', ['PARTNER_DEVELOPER']);
  door = await startDoor({ portalRate: 30 });
  await developer.signIn(at('research'), 'p12');
  await researcher.signIn(at('research'), 'p11');
  await employee.signIn(at('lysekil'), 'p2');
}, 60_000);
afterAll(() => door?.stop());

async function plan(browser: Browser, json: unknown, portal = 'research', headers: Record<string, string> = {}): Promise<{ status: number; body: any }> {
  const { csrf } = JSON.parse((await browser.go(`${at(portal)}/session`)).text) as { csrf: string };
  const page = await browser.go(`${at(portal)}/research/plan`, { json, headers: { 'samlar-csrf': csrf, ...headers } });
  return { status: page.status, body: JSON.parse(page.text) };
}

const query = 'query Each($code: ID!) { municipality(code: $code) { name programmes { title } } other: municipalities(first: 2) { headcount } }';

test('a plan tells which subgraph is asked what, and for which of another’s things, without values', async () => {
  const asked = door.activities.asked.length;
  const { status, body } = await plan(developer, { query, variables: { code: '1484' } });
  expect(status).toBe(200);
  expect(body).toEqual({ run: null, plan: { kind: 'sequence', steps: [
    { kind: 'fetch', subgraph: 'organisation', document: expect.stringContaining('municipality(code: $code)'), at: [], entities: [], run: null },
    { kind: 'fetch', subgraph: 'activities', document: expect.stringContaining('_entities(representations: $representations)'), at: ['municipality'], entities: ['Municipality'], run: null },
  ] } });
  expect(JSON.stringify(body)).not.toContain('1484');
  expect(door.activities.asked).toHaveLength(asked);
});

test('a run times each fetch, also those that went together, and tells of one without an answer', async () => {
  const both = 'query { a: municipality(code: "1484") { programmes { title } } b: municipality(code: "1430") { programmes { id } } }';
  const { body } = await plan(developer, { query: both, run: true });
  const [first, { steps }] = body.plan.steps;
  expect(body.run).toEqual({ milliseconds: expect.any(Number), bytes: expect.any(Number), errors: 0, requests: 2 });
  expect(first.run).toEqual({ began: expect.any(Number), milliseconds: expect.any(Number), shared: false, fault: null });
  expect(steps).toHaveLength(2);
  for (const each of steps) {
    expect(each.run).toEqual({ began: expect.any(Number), milliseconds: expect.any(Number), shared: true, fault: null });
    expect(each.run.began).toBeGreaterThanOrEqual(first.run.began + first.run.milliseconds - 1);
  }
  door.activities.mode = 'nonsense';
  try {
    const broken = (await plan(developer, { query, variables: { code: '1484' }, run: true })).body;
    expect(broken.run.errors).toBe(1);
    expect(broken.plan.steps.map((each: any) => each.run.fault === null)).toEqual([true, false]);
    expect(JSON.stringify(broken)).not.toMatch(/secret|127\.0\.0\.1/);
  } finally {
    door.activities.mode = 'well';
  }
});

test('introspection has no plan', async () => {
  expect((await plan(developer, { query: '{ __schema { types { name } } }', run: true })).body).toMatchObject({ plan: null, run: { requests: 0 } });
});

test('it is for who has the right, whatever headers are sent, and with the session’s token', async () => {
  expect((await plan(researcher, { query })).status).toBe(403);
  expect((await plan(employee, { query }, 'lysekil')).status).toBe(403);
  expect((await plan(nobody, { query }, 'research', { 'samlar-rights': 'plans:read', authorization: 'Bearer x', 'apollo-query-plan-experimental': '1' })).status).toBe(401);
  expect((await developer.go(`${at('research')}/research/plan`, { json: { query } })).status).toBe(403);
  const open = await nobody.go(`${at('research')}/research/graphql`, { json: { query: '{ municipalities { name } }' }, headers: { 'apollo-query-plan-experimental': '1' } });
  expect(Object.keys(JSON.parse(open.text))).toEqual(['data']);
});

test.each([
  [{ query: 'query {' }, 400, /Syntax Error/],
  [{ query: '{ me { displayName } }' }, 400, /Cannot query field/],
  [{ query: 'query A { programmes { id } } query B { programmes { id } }' }, 400, /Name one operation/],
  [{ query, variables: [] }, 400, /Send \{ query/],
  [{ query: '{ municipalities(first: 900000) { name } }' }, 400, /at most 20000/],
  [null, 400, /Send \{ query/],
])('%j is refused as the query would be', async (json, status, said) => {
  const answer = await plan(developer, json);
  expect([answer.status, answer.body.message]).toEqual([status, expect.stringMatching(said)]);
});

test('one person cannot ask for plans without end', async () => {
  const statuses = new Set<number>();
  for (let time = 0; time < 30; time++) statuses.add((await plan(developer, { query: '{ programmes { id } }' })).status);
  expect([...statuses]).toEqual([200, 429]);
});
