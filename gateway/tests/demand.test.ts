import { Browser } from './browser';
import { BOUNDS } from '../src/env';
import { startDoor, type RunningDoor } from './running-door';

let door: RunningDoor;
const anyone = new Browser();
const employee = new Browser();
const query = 'query ($n: Int) { municipalities(first: $n) { name programmes { title } } }';
beforeAll(async () => {
  door = await startDoor({ bounds: { portal: { ...BOUNDS.portal, budget: 500 }, research: { ...BOUNDS.research, budget: 300 } }, portalRate: 20 });
  await employee.signIn(`http://lysekil.localhost:${door.port}`, 'p1');
}, 60_000);
afterAll(() => door?.stop());

const research = async (variables: object, headers: Record<string, string> = {}) => {
  const page = await anyone.go(`http://localhost:${door.port}/research/graphql`, { json: { query, variables }, headers });
  return { ...page, body: JSON.parse(page.text) };
};

test('what an answer was reckoned to cost, and did, is told to who asks and may', async () => {
  expect((await research({ n: 2 })).body.extensions).toBeUndefined();
  expect((await research({ n: 2 }, { 'samlar-cost': '1' })).body.extensions).toEqual({ cost: { estimated: 2 * (1 + 10), actual: 2 + 2, allowed: 20_000 } });
  const portal = await employee.ask(`http://lysekil.localhost:${door.port}`, query, { n: 2 }, { 'samlar-cost': '1' });
  expect(portal).toEqual({ status: 200, data: { municipalities: [expect.anything(), expect.anything()] } });
});

test('who has spent the minute’s budget is told how long to wait, and no subgraph is asked; others go on', async () => {
  await research({ n: 15 });
  await research({ n: 15 });
  const asked = door.organisation.asked.length;
  const refused = await research({ n: 15 });
  expect(refused).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'BUDGET_SPENT', allowed: 300 } }] } });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(door.organisation.asked).toHaveLength(asked);
  expect((await employee.ask(`http://lysekil.localhost:${door.port}`, query, { n: 15 })).status).toBe(200);
});

test('one person cannot ask without end', async () => {
  const statuses = new Set<number>();
  for (let time = 0; time < 25; time++) statuses.add((await employee.ask(`http://lysekil.localhost:${door.port}`, '{ __typename }')).status);
  expect([...statuses]).toEqual([200, 429]);
});
