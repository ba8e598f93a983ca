import { rmSync } from 'node:fs';
import path from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { prepareDatabase } from '../../database/roles';
import type { RoleName } from '../../database/role-names';
import { home } from './paths';
import { startServer } from './postgres-server';
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
  const secrets = keepSecrets(folder);
  const start = () => startServer(folder, secrets.administrator, settings, 'trust');
  const server = await start().catch(() => {
    rmSync(path.join(folder, 'postgres'), { recursive: true, force: true });
    return start();
  });
  if (!server.shared) await sweep(server.adminUrl);
  const roleUrls = await prepareDatabase(server.adminUrl, secrets.roles);
  return { adminUrl: server.adminUrl, roleUrls, leave: server.stop };
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
