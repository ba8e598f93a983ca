import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { prepareDatabase } from '../../database/roles';
import { checkDatabase, guardDatabase } from './database';
import { startServer, type Server } from './postgres-server';
import { keepSecrets } from './secrets';
import { register } from './supervise';

const folder = mkdtempSync(path.join(tmpdir(), 'samlar-server-'));
// mkdtemp closes its folder, which root's database user could then not enter.
chmodSync(folder, 0o755);
const home = path.join(folder, 'home');
const secrets = keepSecrets(home);
const quick = { fsync: 'off' };
let server: Server | undefined;

const start = async () => (server = await startServer(home, secrets.administrator, quick));
const postmaster = () => Number(readFileSync(path.join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the same server and is then killed without a chance to clean up. */
async function startAndKill(): Promise<void> {
  const script = `require(${JSON.stringify(register)});
    require(${JSON.stringify(path.join(__dirname, 'postgres-server.ts'))})
      .startServer(${JSON.stringify(home)}, ${JSON.stringify(secrets.administrator)}, { fsync: 'off' })
      .then(() => process.kill(process.pid, 'SIGKILL'))`;
  const child = spawn(process.execPath, ['-e', script], { stdio: 'inherit' });
  const signal = await new Promise((resolve) => child.once('exit', (_, how) => resolve(how)));
  expect(signal).toBe('SIGKILL');
}

afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a server left behind by kill -9 is taken over with its data, and stopped at the end', async () => {
  await startAndKill();
  const orphan = postmaster();
  const { adminUrl, stop } = await start();
  expect(postmaster()).toBe(orphan);
  await ask(adminUrl, 'create table kept (a int)');
  await stop();
  expect(() => postmaster()).toThrow('ENOENT');
  const again = await start();
  expect(await ask(again.adminUrl, 'select count(*)::int from kept')).toEqual([{ count: 0 }]);
});

test('a server killed with kill -9 itself is started again', async () => {
  const { adminUrl } = await start();
  await ask(adminUrl, 'create table survived (a int)');
  process.kill(postmaster(), 'SIGKILL');
  const again = await start();
  expect(await ask(again.adminUrl, 'select count(*)::int from survived')).toEqual([{ count: 0 }]);
});

test('a guarded server that is killed comes back at the same address', async () => {
  const { adminUrl } = await start();
  const news: string[] = [];
  const leave = guardDatabase(home, secrets.administrator, server!, (line) => news.push(line));
  process.kill(postmaster(), 'SIGKILL');
  while (!news.includes('The database answers again')) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await ask(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await leave();
  server = undefined;
  expect(news).toEqual(['The database server ended; it is started again', 'The database answers again']);
});

test('a note of a server whose number another program has got since is no hindrance', async () => {
  await start();
  const note = readFileSync(path.join(home, 'postgres/postmaster.pid'), 'utf8');
  await server!.stop();
  writeFileSync(path.join(home, 'postgres/postmaster.pid'), note.replace(/^\d+/, String(process.ppid)));
  const { adminUrl } = await start();
  expect(await ask(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the roles: each app logs in with its own password, uses its schema and makes nothing; twice is as once', async () => {
  const { adminUrl } = await start();
  await prepareDatabase(adminUrl, secrets.roles);
  const urls = await prepareDatabase(adminUrl, secrets.roles);
  expect(await ask(urls.ku8, 'select current_user')).toEqual([{ current_user: 'ku8_app' }]);
  await expect(ask(urls.ku8, 'create table ku8.mine (a int)')).rejects.toThrow('permission denied for schema ku8');
  await expect(ask(urls.ku8, 'create table organisation.mine (a int)')).rejects.toThrow('permission denied for schema organisation');
  await expect(ask(urls.ku8, 'set role ku8_owner')).rejects.toThrow('permission denied to set role');
  const wrong = new URL(urls.ku8);
  wrong.password = 'wrong';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  const log = readFileSync(path.join(home, 'postgres.log'), 'utf8');
  for (const password of Object.values(secrets.roles)) expect(log).not.toContain(password);
});

test('an administrator who is no superuser can make the roles', async () => {
  const fresh = path.join(folder, 'fresh');
  const own = keepSecrets(fresh);
  server = await startServer(fresh, own.administrator, quick);
  await ask(server.adminUrl, `create role manager login createrole password 'managed'`);
  await ask(server.adminUrl, 'create database managed owner manager');
  const url = new URL(server.adminUrl);
  Object.assign(url, { username: 'manager', password: 'managed', pathname: '/managed' });
  await prepareDatabase(url.href, own.roles);
  const urls = await prepareDatabase(url.href, own.roles);
  expect(await ask(urls.door, 'select current_user')).toEqual([{ current_user: 'door_app' }]);
  expect(await ask(url.href, 'set role door_owner')).toEqual([]);
});

test('the wrong secrets beside a database are said so', async () => {
  await start();
  await server!.stop();
  server = undefined;
  await expect(startServer(home, 'another', quick)).rejects.toThrow('The database does not accept the password in secrets.json');
  server = await startServer(home, secrets.administrator, quick);
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;
asRoot('root under a closed folder: data and server go where the other user can', async () => {
  const closed = path.join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o700);
  const own = keepSecrets(path.join(closed, 'home'));
  const first = await startServer(path.join(closed, 'home'), own.administrator, quick);
  const [row] = (await ask(first.adminUrl, 'show data_directory')) as { data_directory: string }[];
  await first.stop();
  rmSync(path.dirname(row!.data_directory), { recursive: true, force: true });
  expect(row!.data_directory).toMatch(/^\/var\/lib\/samlar\/[0-9a-f]{12}\/postgres$/);
});

test.each([
  ['not an address', 'DATABASE_URL is not an address of the form postgres://'],
  ['postgres://somebody:hidden@127.0.0.1:1/samlar', 'The database of DATABASE_URL (postgres://somebody@127.0.0.1:1/samlar) does not answer'],
])('DATABASE_URL %s is refused without its password', async (url, message) => {
  await expect(checkDatabase(url)).rejects.toThrow(message);
});
