import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { appUrl } from '../../database/role-names';
import { repository } from './paths';
import type { Preparation } from './prepare';

/**
 * Names what `prepare` would do: roles with their passwords, migrations, demonstration. Kept in the database when it is done, so that
 * a start that would change nothing can leave it out.
 */
export function fingerprint({ secrets, subgraphs, demo }: Preparation): string {
  const files = [
    ...subgraphs.flatMap((name) => [...filesBelow(`subgraphs/${name}/src/migrations`), `subgraphs/${name}/src/subgraph.ts`]),
    ...['define-subgraph', 'migrate', 'row-level-security'].map((name) => `packages/subgraph/src/${name}.ts`),
    'gateway/src/sign-in/migrate-door.ts',
    'infra/database/roles.ts',
    'infra/local/src/prepare.ts',
  ].toSorted();
  const hash = createHash('sha256').update(JSON.stringify([secrets.roles, demo]));
  for (const name of subgraphs) hash.update(`${name} ${existsSync(path.join(repository, 'subgraphs', name, 'src/demo.ts'))}\n`);
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(path.join(repository, file)));
  return hash.digest('hex');
}

/** Whether the database holds the demonstration, when it is prepared in just this way; undefined when it is not. */
export async function alreadyPrepared(work: Preparation): Promise<{ demonstration: boolean } | undefined> {
  if (work.reset) return undefined;
  const client = new Client({ connectionString: work.adminUrl, application_name: 'samlar prepared' });
  try {
    await client.connect();
    const { rows } = await client.query<{ demonstration: boolean }>(
      `select exists (select from installation.demonstration where finished_at is not null) as demonstration
       from installation.prepared where fingerprint = $1`,
      [fingerprint(work)],
    );
    return rows[0] && (await letsIn(work)) ? rows[0] : undefined;
  } catch (error) {
    // A database that was never prepared has no such table.
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? '')) return undefined;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Roles are the whole server's: another installation on it may have given them other passwords since. */
async function letsIn({ adminUrl, secrets }: Preparation): Promise<boolean> {
  const client = new Client({ connectionString: appUrl(adminUrl, 'door', secrets.roles.door) });
  return client.connect().then(() => true, () => false).finally(() => client.end().catch(() => undefined));
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)));
}
