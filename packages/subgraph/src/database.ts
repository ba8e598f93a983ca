import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '@samlar/viewer/viewer';
import { instant } from './clock';
import type { SubgraphDefinition } from './define-subgraph';

/** Opens the subgraph's pool. `url` is the app role's; the search path is the subgraph's schema. */
export async function openDatabase(definition: SubgraphDefinition, url: string, poolSize = 10): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema: definition.name,
    entities: definition.entities as never[],
    synchronize: false,
    poolSize,
    logging: false,
    connectTimeoutMS: 5_000,
    extra: { options: `-c search_path=${definition.name} -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000` },
    // A dropped idle connection is replaced at the next request; without a listener it would end the process.
    poolErrorHandler: () => undefined,
  });
  return dataSource.initialize();
}

/** Refuses to run as a role that row-level security does not bind. */
export async function assertBoundRole(dataSource: DataSource, schema: string): Promise<void> {
  const [role] = await dataSource.query(
    `select rolname, rolsuper or rolbypassrls as bypasses,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = $1 and c.relowner = r.oid) as owns
     from pg_roles r where rolname = current_user`,
    [schema],
  );
  if (role.bypasses || role.owns) {
    throw new Error(
      `The database role "${role.rolname}" ${role.owns ? `owns tables in schema "${schema}"` : 'bypasses row-level security'}. ` +
        `Connect as "${schema}_app", which owns nothing (infra/database creates it).`,
    );
  }
}

const SET_VIEWER = `select set_config('samlar.audience', $1, true), set_config('samlar.person', $2, true),
  set_config('samlar.organisation', $3, true), set_config('samlar.reach', $4, true), set_config('samlar.rights', $5, true),
  set_config('samlar.now', $6, true)`;

/**
 * Runs `work` in one transaction in which row-level security sees the viewer. The only way to the pool:
 * the settings end with the transaction, so no viewer leaks into the next request's.
 */
export async function asViewer<T>(
  dataSource: DataSource,
  viewer: Viewer,
  work: (manager: EntityManager) => Promise<T>,
  readOnly = false,
): Promise<T> {
  return dataSource.transaction(async (manager) => {
    await manager.query(SET_VIEWER, [
      viewer.audience, viewer.person ?? '', viewer.organisation ?? '', viewer.reach, viewer.rights.join(','), instant(),
    ]);
    if (readOnly) await manager.query('set transaction read only');
    return work(manager);
  });
}
