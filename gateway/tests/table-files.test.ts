import { Pool } from 'pg';
import { readTableAddress } from '../src/research/table-address';
import { publishedAt } from '../src/research/table-version';
import { startDoor, type RunningDoor } from './running-door';

let door: RunningDoor;
let pool: Pool;

beforeAll(async () => {
  door = await startDoor();
  pool = new Pool({ connectionString: door.env.databaseUrl });
  // The database may be dropped while a connection is still closing.
  pool.on('connect', (client) => void client.on('error', () => undefined));
});
afterAll(async () => {
  await pool?.end();
  await door?.stop();
});

test('a version keeps the day it was first published, also when many ask at once', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => publishedAt(pool, 'visits', 'aa')));
  expect(new Set(asked).size).toBe(1);
  const other = await publishedAt(pool, 'visits', 'bb');
  expect(await publishedAt(pool, 'visits', 'aa')).toBe(asked[0]);
  expect(Date.parse(other)).toBeGreaterThan(Date.parse(asked[0]!));
});

test.each([
  ['/research/tables/peer-visit-flows.csv', { id: 'peer-visit-flows', format: 'csv', language: 'sv', variant: 'rfc4180' }],
  ['/research/tables/peer-visit-flows.csv?lang=en&variant=swedish', { id: 'peer-visit-flows', format: 'csv', language: 'en', variant: 'swedish', slice: {} }],
  ['/research/tables/peer-visit-flows.json?from=1484,1435&to=1484&from=1430', { format: 'json', slice: { from: ['1484', '1435', '1430'], to: ['1484'] } }],
  ['/research/tables/peer-visit-flows.codebook.json', { id: 'peer-visit-flows', format: 'codebook.json', language: 'sv', variant: 'rfc4180' }],
  ['/research/tables/../secret.csv', { status: 404 }],
  ['/research/tables/a.csv?lang=', { status: 400 }],
])('%s', (address, meant) => {
  expect(readTableAddress(new URL(address, 'http://research.test'))).toMatchObject(meant);
});

test('a table whose parts are not in the graph is a fault of ours, told without its inside', async () => {
  const answer = await fetch(`http://127.0.0.1:${door.port}/research/tables/peer-visit-flows.csv`, { headers: { host: 'localhost' } });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/visitFlows|stack|at /);
});
