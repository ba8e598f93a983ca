import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { readManifest, registryOf, type Registry, type ViewManifest } from '@samlar/view-contract/registry';
import type { PortalKind } from '@samlar/view-contract/slot';

export interface BuiltView {
  manifest: ViewManifest;
  /** Where its files lie. */
  folder: string;
}

/** The views that are built under `shells/views/<owner>/<view>/dist`, and the registry each kind of portal gets of them. */
export interface Views {
  all(): Promise<readonly BuiltView[]>;
  registry(kind: PortalKind): Promise<{ registry: Registry; body: string; etag: string }>;
}

/** Milliseconds for which what was found on disk is believed. */
const LOOK_AGAIN = 500;

const list = (folder: string): Promise<string[]> => readdir(folder).then((names) => names.sort(), () => []);

/**
 * Manifests are read again when they change on disk; one that cannot be served is left out and logged once. In `development` what a
 * watch has built goes before what was built to stay.
 */
export function builtViews(root: string, development: boolean, log: Logger): Views {
  const folder = path.join(root, 'shells/views');
  const known = new Map<string, { stamp: string; view: BuiltView | null }>();

  const readView = async (dist: string): Promise<BuiltView | null> => {
    const file = path.join(dist, 'view.json');
    const found = await stat(file).catch(() => null);
    if (!found) return null;
    const stamp = `${found.mtimeMs} ${found.size}`;
    const before = known.get(file);
    if (before?.stamp === stamp) return before.view;
    let view: BuiltView | null = null;
    try {
      view = { manifest: readManifest(JSON.parse(await readFile(file, 'utf8')), path.relative(root, file)), folder: dist };
    } catch (error) {
      log.error({ view: path.relative(root, file), reason: (error as Error).message }, 'a view is left out of the registry');
    }
    known.set(file, { stamp, view });
    return view;
  };

  const look = async (): Promise<BuiltView[]> => {
    const owners = await list(folder);
    const found = await Promise.all(owners.map(async (owner) => (await list(path.join(folder, owner))).map((view) => path.join(folder, owner, view))));
    const views = await Promise.all(found.flat().map(built));
    return views.filter((view) => view !== null);
  };

  const built = async (view: string): Promise<BuiltView | null> => (development ? await readView(path.join(view, '.development')) : null) ?? readView(path.join(view, 'dist'));

  let looked: { at: number; views: Promise<BuiltView[]> } | null = null;
  const all = (): Promise<BuiltView[]> => {
    if (!looked || looked.at < Date.now() - LOOK_AGAIN) looked = { at: Date.now(), views: look() };
    return looked.views;
  };

  return {
    all,
    async registry(kind) {
      const registry = registryOf((await all()).map(({ manifest }) => manifest), kind);
      const body = JSON.stringify(registry);
      return { registry, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
    },
  };
}
