import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startServer, type Server } from './postgres-server';
import { prepare, type News, type Preparation } from './prepare';
import { alreadyPrepared } from './prepared';
import { keepSecrets } from './secrets';

const folder = mkdtempSync(path.join(tmpdir(), 'samlar-prepare-'));
// mkdtemp closes its folder, which root's database user could then not enter.
chmodSync(folder, 0o755);
const secrets = keepSecrets(folder);
let server: Server;
let admin: Client;
let work: Preparation;

beforeAll(async () => {
  server = await startServer(folder, secrets.administrator, { fsync: 'off' });
  work = { adminUrl: server.adminUrl, secrets, subgraphs: ['budget'], demo: true };
  admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
}, 60_000);
afterAll(async () => {
  await admin?.end();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rows = async (text: string) => (await admin.query(text)).rows;
const projects = () => rows('select id, name from budget.project order by id');

/** The finished steps it tells of, times left out. */
async function run(changes: Partial<Preparation> = {}): Promise<string[]> {
  const told: News[] = [];
  await prepare({ ...work, ...changes }, (news) => told.push(news));
  return told.flatMap((news) => ('line' in news ? news.line.replace(/ in [\d.]+ s$/, '').trim() : []));
}

test('a new database is migrated and gets the demonstration, once', async () => {
  expect(await alreadyPrepared(work)).toBeUndefined();
  expect(await run()).toEqual([expect.stringMatching(/^budget: \d+ migrations?$/), expect.stringMatching(/^door: \d+ migrations?$/), 'budget: demonstration data loaded']);
  expect((await projects()).length).toBeGreaterThan(0);
  expect(await alreadyPrepared(work)).toEqual({ demonstration: true });
  expect(await run()).toEqual([]);
});

test('a start with other passwords, other wishes or a reset is prepared again', async () => {
  const others = { ...secrets, roles: { ...secrets.roles, door: 'another' } };
  expect(await alreadyPrepared({ ...work, secrets: others })).toBeUndefined();
  expect(await alreadyPrepared({ ...work, demo: false })).toBeUndefined();
  expect(await alreadyPrepared({ ...work, reset: true })).toBeUndefined();
  await admin.query(`alter role door_app password 'changed by another installation'`);
  expect(await alreadyPrepared(work)).toBeUndefined();
  await run();
  expect(await alreadyPrepared(work)).toEqual({ demonstration: true });
});

test('a load that was cut off is begun again from nothing; a finished one is left as people changed it', async () => {
  const loaded = await projects();
  await admin.query(`update budget.project set name = 'half a load'`);
  expect(await run()).toEqual([]);
  expect(await rows(`select distinct name from budget.project`)).toEqual([{ name: 'half a load' }]);
  await admin.query('update installation.demonstration set finished_at = null');
  expect(await run()).toContain('budget: demonstration data loaded');
  expect(await projects()).toEqual(loaded);
});

test('a reset gives the same again', async () => {
  const loaded = await projects();
  await admin.query('delete from installation.demonstration');
  await admin.query(`update budget.project set name = 'edited'`);
  expect(await run({ reset: true })).toContain('budget: demonstration data loaded');
  expect(await projects()).toEqual(loaded);
});

test('without the wish a new schema stays empty', async () => {
  await admin.query('drop schema budget cascade; delete from installation.demonstration');
  await run({ demo: false });
  expect(await projects()).toEqual([]);
  expect(await alreadyPrepared({ ...work, demo: false })).toEqual({ demonstration: false });
});
