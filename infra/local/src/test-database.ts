import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { prepareDatabase } from '../../database/roles';
import type { RoleName } from '../../database/role-names';
import { home } from './paths';
import { startServer, type Server } from './postgres-server';
import { withLock } from './process-lock';
import { processStart } from './running-process';
import { keepSecrets } from './secrets';

export interface TestServer {
  /** Superuser's address of the database `samlar`. */
  adminUrl: string;
  /** Address of each `<name>_app` in that database. */
  roleUrls: Record<RoleName, string>;
  /** Leaves the server; the last to leave stops it. */
  leave(): Promise<void>;
}

/** Nothing here survives a crash, and nothing needs to. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', autovacuum: 'on' };
const mostTemplates = 24;

/**
 * The one server for tests of this work tree, in `<home>/test`: shared by all runs at the same time, trusting on the loopback.
 * A cluster that does not come up (it was killed while it wrote, and it never syncs) is made anew.
 */
export async function startTestServer(folder = path.join(home, 'test')): Promise<TestServer> {
  const users = path.join(folder, 'users');
  mkdirSync(users, { recursive: true });
  const lock = path.join(folder, 'lock');
  const own = path.join(users, String(process.pid));
  return withLock(lock, async () => {
    writeFileSync(own, processStart(process.pid) ?? '');
    const secrets = keepSecrets(folder);
    const server = await startServer(folder, secrets.administrator, settings, 'trust').catch(() => {
      rmSync(path.join(folder, 'postgres'), { recursive: true, force: true });
      return startServer(folder, secrets.administrator, settings, 'trust');
    });
    if (!others(users)) await sweep(server.adminUrl);
    const roleUrls = await prepareDatabase(server.adminUrl, secrets.roles);
    return { adminUrl: server.adminUrl, roleUrls, leave: () => withLock(lock, () => leave(server, users, own)) };
  });
}

async function leave(server: Server, users: string, own: string): Promise<void> {
  rmSync(own, { force: true });
  if (!others(users)) await server.stop();
}

/** Whether another living process uses the server; notes of dead ones are cleared away. */
function others(users: string): boolean {
  const pids = readdirSync(users).map(Number).filter((pid) => pid !== process.pid);
  const dead = pids.filter((pid) => processStart(pid) === undefined);
  for (const pid of dead) rmSync(path.join(users, String(pid)), { force: true });
  return dead.length < pids.length;
}

/** Drops the databases that killed runs left, and the templates when schemas have changed many times. */
async function sweep(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select datname as name from pg_database where datname ~ '^(test|template)_' order by 1`);
    const templates = rows.filter(({ name }) => name.startsWith('template_'));
    const stale = rows.filter(({ name }) => name.startsWith('test_'));
    for (const { name } of templates.length > mostTemplates ? rows : stale) {
      await client.query(`alter database ${escapeIdentifier(name)} is_template false`);
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
    }
  } finally {
    await client.end();
  }
}
