import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { GatewayEnv } from '../env';
import type { Portal } from '../portals';
import { builtViews, type BuiltViews } from './built-views';
import { folderStore, type FileStore } from './file-store';
import { lastGood, type LastGood } from './last-good';
import type { RegistryParts } from './run-command';
import { readOwners, seedCore, seedOwners } from './seed';

export interface RunningRegistry {
  parts: RegistryParts;
  lastGood: LastGood;
  store: FileStore;
  written: BuiltViews | null;
}

/** The registry of views, with its known owners and the core's built views in it. The database may be away: then that waits for the next start. */
export async function startRegistry(env: GatewayEnv, pool: Pool, portals: readonly Portal[], log: Logger): Promise<RunningRegistry> {
  const store = folderStore(env.viewFiles);
  const further = new Set<string>();
  const owners = env.ownersFile === null ? [] : readOwners(env.ownersFile);
  try {
    await seedOwners(pool, owners);
    if (env.coreViewsKey !== null) await seedCore(pool, store, await builtViews(env.root, 'dist', further, log).all(), env.coreViewsKey, log);
  } catch (error) {
    log.error({ err: error }, 'the core’s views could not be registered; what is in the registry is served');
  }
  return {
    parts: {
      pool, files: store, research: portals.find(({ kind }) => kind === 'research')?.slug ?? 'research', portals: portals.map(({ slug }) => slug),
    },
    lastGood: lastGood(pool, log),
    store,
    written: env.development ? builtViews(env.root, '.development', further, log) : null,
  };
}
