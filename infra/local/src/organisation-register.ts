import path from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { asViewer, openDatabase as openPool } from '@samlar/subgraph/database';
import type { SubgraphDefinition } from '@samlar/subgraph/define-subgraph';
import { SYSTEM } from '@samlar/viewer/viewer';
import { appUrl } from '../../database/role-names';
import { openDatabase } from './database';
import { expectedFailure } from './expected-failure';
import { home, repository } from './paths';
import { keepSecrets } from './secrets';

/** Loads one of the organisation subgraph's own files. Nothing may depend on a subgraph, so its shape is said by the caller. */
export function fromOrganisation<T>(file: string): T {
  return require(path.join(repository, 'subgraphs/organisation/src', file)) as T;
}

/** Runs the work in one transaction as the product itself, in the database that is up or is brought up for it. */
export async function inRegister<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const secrets = keepSecrets(home);
  const database = await openDatabase(home, secrets.administrator);
  let pool: DataSource | undefined;
  try {
    const { subgraph } = fromOrganisation<{ subgraph: SubgraphDefinition }>('subgraph.ts');
    pool = await openPool(subgraph, appUrl(database.adminUrl, 'organisation', secrets.roles.organisation), 1);
    return await asViewer(pool, SYSTEM, work);
  } catch (error) {
    if (['28P01', '42P01', '3F000'].includes((error as { code?: string }).code ?? '')) {
      throw expectedFailure('The database has no register yet. Run npm start once; it makes the roles and the tables.');
    }
    throw error;
  } finally {
    await pool?.destroy();
    await database.stop();
  }
}

/** The id of a municipality or association, by its name in addresses (`lysekil`) or its SCB code (`1484`). */
export async function organisationId(manager: EntityManager, name: string): Promise<string> {
  const found: { id: string; slug: string; code: string | null }[] = await manager.query(
    'select id, slug, code from org_unit where parent is null and slug is not null order by slug',
  );
  const match = found.find(({ slug, code }) => slug === name || code === name);
  if (match) return match.id;
  throw expectedFailure(`There is no organisation "${name}". Choose one of: ${found.map(({ slug, code }) => (code ? `${slug} (${code})` : slug)).join(', ') || 'none is registered'}`);
}
