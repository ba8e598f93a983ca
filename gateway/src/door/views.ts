import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Pool } from 'pg';
import { DEVELOPMENT, recordOf, type Registry, type ViewManifest } from '@samlar/view-contract/registry';
import { standsIn } from '@samlar/view-contract/slot';
import type { Portal } from '../portals';
import { registryFor, versionKey } from '../registry/activation.rules';
import type { BuiltViews } from '../registry/built-views';
import type { FileStore } from '../registry/file-store';
import type { LastGood } from '../registry/last-good';
import { keep, type Kept, type ServedFolder } from './served-folder';

/** The views of each portal and their files: those of the registry and, in development, over them what is being written. */
export interface Views {
  registry(portal: Portal): Promise<{ registry: Registry; body: string; etag: string }>;
  /** A file of a version, or null when there is none. */
  file(owner: string, name: string, version: string, file: string): Promise<Kept | null>;
  /** Whether there is such a version and it may be shown. */
  known(owner: string, name: string, version: string): Promise<boolean>;
  /** Every version that somebody may be shown. */
  manifests(): Promise<readonly ViewManifest[]>;
}

export interface ViewsParts {
  pool: Pool;
  lastGood: LastGood;
  store: FileStore;
  /** What is being written; null but in development. */
  written: BuiltViews | null;
  files: ServedFolder;
}

/** Bytes of registered files that are kept in memory. */
const MOST_KEPT = 64_000_000;

export function viewsOf({ pool, lastGood, store, written, files }: ViewsParts): Views {
  const registries = new Map<string, { revision: string; answer: { registry: Registry; body: string; etag: string } }>();
  const kept = new Map<string, Kept>();
  let bytes = 0;

  const manifestOf = async (owner: string, name: string, version: string): Promise<ViewManifest | null> => {
    const shown = (await lastGood()).shown.get(versionKey(owner, name, version));
    if (shown) return shown.manifest;
    // An open page may still need the files of a version that stands nowhere any more.
    const { rows } = await pool.query<{ manifest: string }>(
      `select manifest from door.view_version v where (owner, name, version) = ($1, $2, $3)
       and not exists (select from door.view_stop s where s.owner = v.owner and s.name = v.name and s.version in (v.version, '*'))`,
      [owner, name, version],
    );
    return rows[0] ? (JSON.parse(rows[0].manifest) as ViewManifest) : null;
  };

  const stored = async (file: string, hash: string): Promise<Kept | null> => {
    const name = `${hash} ${path.extname(file)}`;
    const known = kept.get(name);
    if (known) return known;
    const found = await store.get(hash);
    if (!found) return null;
    const fresh = await keep(file, found);
    bytes += fresh.bytes.length;
    kept.set(name, fresh);
    for (const [oldest, each] of kept) {
      if (bytes <= MOST_KEPT) break;
      bytes -= each.bytes.length;
      kept.delete(oldest);
    }
    return fresh;
  };

  return {
    async manifests() {
      const own = (await written?.all()) ?? [];
      return [...own.map(({ manifest }) => manifest), ...[...(await lastGood()).shown.values()].map(({ manifest }) => manifest)];
    },
    async known(owner, name, version) {
      if (version !== DEVELOPMENT) return (await manifestOf(owner, name, version)) !== null;
      return ((await written?.all()) ?? []).some(({ manifest }) => manifest.owner === owner && manifest.name === name);
    },
    async file(owner, name, version, file) {
      if (version === DEVELOPMENT) {
        const view = (await written?.all())?.find(({ manifest }) => manifest.owner === owner && manifest.name === name);
        return view ? files.read(view.folder, file) : null;
      }
      const manifest = await manifestOf(owner, name, version);
      const hash = manifest && Object.hasOwn(manifest.files, file) ? manifest.files[file] : undefined;
      return hash ? stored(file, hash) : null;
    },
    async registry({ slug, kind }) {
      const { revision, activations, shown } = await lastGood();
      const known = registries.get(slug);
      if (known?.revision === revision && !written) return known.answer;
      const registry = registryFor(activations, shown, slug, kind);
      for (const { manifest } of (await written?.all()) ?? []) {
        const slots = manifest.slots.filter(({ slot }) => standsIn(slot, kind));
        registry.views = registry.views.filter((each) => each.owner !== manifest.owner || each.name !== manifest.name);
        if (slots.length) registry.views.push(recordOf(manifest, slots, 'page'));
      }
      const body = JSON.stringify(registry);
      const answer = { registry, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
      registries.set(slug, { revision, answer });
      return answer;
    },
  };
}
