import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { expectedFailure } from './expected-failure';
import { findBinaries } from './postgres-binaries';
import { administrator, initialise, type Authentication, type DataFolder } from './postgres-folder';
import { chooseRunner } from './postgres-user';
import { withLock } from './process-lock';
import { commandLine, processStart } from './running-process';
import { usersIn } from './users';

export interface Server {
  /** Superuser's address of the `samlar` database. */
  adminUrl: string;
  /** True when other living processes use it too. */
  shared: boolean;
  /** False once the server's process is gone. */
  alive(): boolean;
  /** Leaves the server; the last of its users to leave stops it. */
  stop(): Promise<void>;
}

const foreignSecrets =
  'The database does not accept the password in secrets.json beside it: one of the two was replaced.\n' +
  'Restore secrets.json, or remove the whole folder to begin again with the demonstration data.';
const logLimit = 20 * 1024 * 1024;

/**
 * Brings up the PostgreSQL of `<home>` on 127.0.0.1: takes over the one that runs, else starts it. The server belongs to the
 * folder, not to this process; it outlives a kill -9 and the next call finds it again.
 * @param settings server settings, such as `fsync: 'off'`
 */
export async function startServer(
  home: string,
  password: string,
  settings: Record<string, string> = {},
  auth: Authentication = 'scram-sha-256',
): Promise<Server> {
  const users = usersIn(path.join(home, 'postgres.users'));
  const lock = path.join(home, 'postgres.lock');
  return withLock(lock, async () => {
    const folder = prepare(home, password, auth);
    const port = (await adopt(folder, password)) ?? (await start(home, folder, password, settings));
    await createDatabase(address(port, password, 'postgres'));
    const shared = users.others();
    users.join();
    const leave = async () => {
      users.leave();
      if (!users.others()) stop(folder);
    };
    const pid = postmaster(folder);
    const alive = () => pid !== undefined && processStart(pid) !== undefined;
    return { adminUrl: address(port, password, 'samlar'), shared, alive, stop: () => withLock(lock, leave) };
  });
}

function postmaster({ data }: DataFolder): number | undefined {
  const note = path.join(data, 'postmaster.pid');
  return existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : undefined;
}

function prepare(home: string, password: string, auth: Authentication): DataFolder {
  const data = path.join(home, 'postgres');
  const runner = chooseRunner(data);
  const folder = { data, binaries: findBinaries(runner), runner };
  initialise(folder, password, auth);
  return { ...folder, data: realpathSync(data) };
}

/** The port of the server that already runs over this folder; undefined, with the way cleared, when none does. */
async function adopt(folder: DataFolder, password: string): Promise<number | undefined> {
  const note = path.join(folder.data, 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const [pid, , , port] = readFileSync(note, 'utf8').split('\n').map(Number);
  if (!pid || !isServer(pid, folder)) {
    rmSync(note, { force: true });
    return undefined;
  }
  if (port && (await answers(address(port, password, 'postgres'), () => processStart(pid) !== undefined, 30_000)) === undefined) return port;
  stop(folder, 'immediate');
  return undefined;
}

function isServer(pid: number, { data }: DataFolder): boolean {
  if (processStart(pid) === undefined) return false;
  const line = commandLine(pid);
  return line === undefined || line.includes(data);
}

async function start(home: string, folder: DataFolder, password: string, settings: Record<string, string>): Promise<number> {
  const logFile = path.join(home, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > logLimit) renameSync(logFile, `${logFile}.1`);
  let failure: string | undefined;
  // More than once: another program may take a free port first, and the helpers of a killed server need a moment to leave.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const port = await choosePort(path.join(home, 'postgres.port'));
    const from = existsSync(logFile) ? statSync(logFile).size : 0;
    const pid = launch(folder, port, logFile, settings);
    failure = await answers(address(port, password, 'postgres'), () => processStart(pid) !== undefined, 60_000);
    if (failure === undefined) return port;
    failure = `${failure}\n${readFileSync(logFile).subarray(from).toString().trim()}`;
    if (processStart(pid) !== undefined) stop(folder, 'immediate');
    await wait(500 * attempt);
  }
  throw expectedFailure(`The database server does not start. Its log, ${logFile}, ends:\n${failure}`);
}

function launch({ data, binaries, runner }: DataFolder, port: number, logFile: string, settings: Record<string, string>): number {
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', max_connections: '200', ...settings };
  const flags = Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'a');
  // Detached, so that Ctrl-C in the terminal does not reach the server before the programs that use it have stopped.
  const child = spawn(path.join(binaries, 'bin/postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...runner.ids,
    cwd: runner.cwd,
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child.pid ?? 0;
}

/** Undefined once the server takes queries; otherwise why it did not, after `patience` milliseconds or the end of its process. */
async function answers(url: string, alive: () => boolean, patience: number): Promise<string | undefined> {
  const deadline = Date.now() + patience;
  for (let pause = 30; ; pause = Math.min(pause * 1.5, 500)) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return undefined;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') throw expectedFailure(foreignSecrets);
      if (!alive()) return 'The server ended at once.';
      if (Date.now() > deadline) return (error as Error).message;
    } finally {
      await client.end().catch(() => undefined);
    }
    await wait(pause);
  }
}

function stop({ data, binaries, runner }: DataFolder, mode: 'fast' | 'immediate' = 'fast'): void {
  if (!existsSync(path.join(data, 'postmaster.pid'))) return;
  const args = ['stop', '-D', data, '-m', mode, '-w', '-t', '60'];
  spawnSync(path.join(binaries, 'bin/pg_ctl'), args, { ...runner.ids, cwd: runner.cwd });
}

async function choosePort(file: string): Promise<number> {
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = (await tryPort(remembered)) ?? (await tryPort(0));
  if (!port) throw expectedFailure('No free port on 127.0.0.1 for the database server.');
  writeFileSync(file, String(port));
  return port;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const { port: found } = probe.address() as { port: number };
      probe.close(() => resolve(found));
    });
  });
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'samlar'`);
    if (rowCount === 0) await client.query('create database samlar');
  } finally {
    await client.end();
  }
}

function address(port: number, password: string, database: string): string {
  return `postgres://${administrator}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
