import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { readManifest, type ViewManifest } from '@samlar/view-contract/registry';

export interface BuiltView {
  manifest: ViewManifest;
  /** Where its files lie. */
  folder: string;
}

/** Views that lie built in folders. */
export interface BuiltViews {
  all(): Promise<readonly BuiltView[]>;
}

/** Milliseconds for which what was found on disk is believed. */
const LOOK_AGAIN = 500;

const list = (folder: string): Promise<string[]> => readdir(folder).then((names) => names.sort(), () => []);

/**
 * The views below `shells/views/<owner>/<view>/<build>` of a repository, and those in `further` folders. Manifests are read again
 * when they change on disk; one that cannot be served is left out and logged once.
 */
export function builtViews(root: string, build: 'dist' | '.development', further: ReadonlySet<string>, log: Logger): BuiltViews {
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
      log.error({ view: path.relative(root, file), reason: (error as Error).message }, 'a built view is left out of the registry');
    }
    known.set(file, { stamp, view });
    return view;
  };

  const look = async (): Promise<BuiltView[]> => {
    const owners = await list(folder);
    const own = await Promise.all(owners.map(async (owner) => (await list(path.join(folder, owner))).map((view) => path.join(folder, owner, view, build))));
    const views = await Promise.all([...own.flat(), ...further].map(readView));
    return views.filter((view) => view !== null);
  };

  let looked: { at: number; views: Promise<BuiltView[]> } | null = null;
  return {
    all() {
      if (!looked || looked.at < Date.now() - LOOK_AGAIN) looked = { at: Date.now(), views: look() };
      return looked.views;
    },
  };
}
