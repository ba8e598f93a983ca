import path from 'node:path';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { GatewayEnv } from '../env';
import type { Portal } from '../portals';
import type { Contract } from '../compose/contracts';
import { audienceSchema } from './audience-schema';
import { builtViews, type BuiltViews } from './built-views';
import { folderStore, type FileStore } from './file-store';
import { lastGood, type LastGood } from './last-good';
import type { RegistryParts } from './run-command';
import { requireBucket, s3Store } from './s3-store';
import { readOwners, seedCore, seedOwners } from './seed';

export interface RunningRegistry {
  parts: RegistryParts;
  lastGood: LastGood;
  store: FileStore;
  written: BuiltViews | null;
  /** Folders outside the repository where views are being written, as `samlar view dev` says; null but in development. */
  further: Set<string> | null;
}

/** The registry of views, with its known owners and the core's built views in it. The database or the store may be away: then that waits for the next start. Throws when VIEW_FILES is wrong. */
export async function startRegistry(env: GatewayEnv, pool: Pool, portals: readonly Portal[], supergraph: (contract: Contract) => string, log: Logger): Promise<RunningRegistry> {
  const bucket = /^https?:\/\//.test(env.viewFiles);
  if (bucket) await requireBucket(env.viewFiles);
  const store = bucket ? s3Store(env.viewFiles) : folderStore(env.viewFiles);
  const kept = path.join(bucket ? path.join(env.root, '.samlar') : env.viewFiles, 'last-good.json');
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
      pool, files: store, schema: audienceSchema(supergraph), research: portals.find(({ kind }) => kind === 'research')?.slug ?? 'research', portals,
    },
    lastGood: lastGood(pool, kept, log),
    store,
    further: env.development ? further : null,
    written: env.development ? builtViews(env.root, '.development', further, log) : null,
  };
}
