import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { readManifest, type ViewManifest } from '@samlar/view-contract/registry';
import { ANY, versionKey, type Activation, type Shown } from './activation.rules';
import { keepSnapshot, keptSnapshot } from './kept-snapshot';
import { activationsOf } from './registry-tables';

/** All that serving needs of the registry, as it was at one moment. */
export interface Snapshot {
  /** Number of the last change in it. */
  revision: string;
  activations: readonly Activation[];
  /** Versions that stand somewhere, or did within a day (a page opened then still asks their documents), and are not stopped. */
  shown: ReadonlyMap<string, Shown>;
}

/** The registry as it is now, or, while the database is away, as it last was: for this process or, after a start, for the one before it. */
export type LastGood = () => Promise<Snapshot>;

const NOTHING: Snapshot = { revision: '', activations: [], shown: new Map() };

/** Milliseconds for which the registry is believed unasked: a rollback is everywhere after at most this. */
const LOOK_AGAIN = 500;
/** Milliseconds to wait for the database when there is something older to serve. */
const PATIENCE = 2_000;

/** `file` keeps the last good state from one start to the next. */
export function lastGood(pool: Pool, file: string, log: Logger): LastGood {
  let kept: Snapshot = NOTHING;
  let looked: { at: number; found: Promise<Snapshot> } | null = null;
  let away = false;
  const known = new Map<string, ViewManifest>();

  const look = async (): Promise<Snapshot> => {
    try {
      const { rows } = await within(pool.query<{ revision: string }>(`select coalesce(max(id), 0)::text as revision from door.view_change`), PATIENCE);
      const { revision } = rows[0]!;
      if (revision !== kept.revision) {
        kept = await within(read(pool, revision, known, log), PATIENCE * 5);
        await keepSnapshot(file, kept).catch((error: Error) => log.warn({ file, reason: error.message }, 'the registry’s last good state could not be kept'));
      }
      if (away) log.info('the registry of views answers again');
      away = false;
    } catch (error) {
      if (!away) log.warn({ reason: (error as Error).message }, 'the registry of views does not answer; its last good state is served');
      away = true;
      if (kept === NOTHING) kept = (await keptSnapshot(file, log)) ?? NOTHING;
    }
    return kept;
  };

  return () => {
    if (!looked || looked.at < Date.now() - LOOK_AGAIN) looked = { at: Date.now(), found: look() };
    return looked.found;
  };
}

async function read(pool: Pool, revision: string, known: Map<string, ViewManifest>, log: Logger): Promise<Snapshot> {
  const activations = await activationsOf(pool);
  const { rows } = await pool.query<{ owner: string; name: string; version: string; manifest: string; vetted: boolean; stopped: boolean }>(
    `select v.owner, v.name, v.version, v.manifest, o.vetted,
            exists (select from door.view_stop s where s.owner = v.owner and s.name = v.name and s.version in (v.version, '${ANY}')) as stopped
     from door.view_version v join door.view_owner o on o.slug = v.owner
     where exists (select from door.view_activation a where a.owner = v.owner and a.name = v.name and v.version in (a.version, a.before))
        or exists (select from door.view_change c where c.owner = v.owner and c.name = v.name and c.at > now() - interval '1 day' and c.what <> 'publish'
                   and v.version in (c.version, c.detail->'before'->>'version', c.detail->'before'->>'before'))`,
  );
  const shown = new Map<string, Shown>();
  for (const { owner, name, version, manifest, vetted, stopped } of rows) {
    if (stopped) continue;
    const key = versionKey(owner, name, version);
    try {
      const read = known.get(key) ?? readManifest(JSON.parse(manifest), key);
      known.set(key, read);
      shown.set(key, { manifest: read, trust: vetted ? 'page' : 'frame' });
    } catch (error) {
      // Taken under an earlier contract that is no longer given: it costs itself only.
      log.error({ view: key, reason: (error as Error).message }, 'a published view is left out of the registry');
    }
  }
  return { revision, activations, shown };
}

function within<Value>(work: Promise<Value>, limit: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
