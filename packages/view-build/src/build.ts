import { existsSync } from 'node:fs';
import path from 'node:path';
import { createRsbuild } from '@rsbuild/core';
import { failure } from './command/failure';
import type { ShellDefinition, ViewDefinition } from './define';
import { fittingDocuments, type Schemas } from './fitting-documents';
import { loadSource } from './load-source';
import { writeManifest } from './manifest';
import { shellConfig, viewConfig } from './rsbuild-config';

export interface BuildSettings {
  /** Builds again at each change until the process ends. */
  watch?: boolean;
  /** Where to: in the folder `dist`, or `.development` for what is built again at each change, unless given. */
  dist?: string;
  /** Of a view that is built again at each change: what its documents are to fit; a build of others is not handed on. */
  schemas?: () => Promise<Schemas | null>;
  /** Called after each build: whether it has no fault. */
  ended?: (isFine: boolean) => void;
}

/** Where a watch builds to: never mistaken for what is released. */
const WATCHED = '.development';

/** Builds the shell or view in a folder. */
export async function buildFolder(folder: string, { watch = false, dist = path.join(folder, watch ? WATCHED : 'dist'), schemas = () => Promise.resolve(null), ended }: BuildSettings = {}): Promise<void> {
  const definition = definitionIn(folder);
  const place = { folder, dist, watch };
  const config = definition.kind === 'view' ? viewConfig(place, definition, watch ? [fittingDocuments(folder, definition, schemas)] : []) : shellConfig(place, definition);
  const rsbuild = await createRsbuild({ cwd: folder, config });
  rsbuild.onAfterBuild(({ stats }) => {
    if (definition.kind === 'shell' || stats?.hasErrors()) return ended?.(!stats?.hasErrors());
    try {
      const { owner, name, version, files } = writeManifest(place, definition, stats!.toJson({ all: false, hash: true, chunkGroups: true }));
      console.log(`${owner}/${name} ${version}: ${Object.keys(files).length} files`);
      ended?.(true);
    } catch (error) {
      if (!watch) throw failure((error as Error).message);
      // Thrown, it would end the watch and leave the process.
      console.error((error as Error).message);
      ended?.(false);
    }
  });
  let mistaken = false;
  rsbuild.onAfterBuild(({ stats }) => void (mistaken = stats?.hasErrors() ?? false));
  await rsbuild.build({ watch }).catch((error: unknown) => {
    throw mistaken ? failure('It is not built. Mend what is said above, and try again.') : error;
  });
}

function definitionIn(folder: string): ViewDefinition | ShellDefinition {
  const file = ['view.config.ts', 'shell.config.ts'].map((name) => path.join(folder, name)).find(existsSync);
  if (!file) throw new Error(`${folder} holds neither view.config.ts nor shell.config.ts`);
  return loadSource<{ default: ViewDefinition | ShellDefinition }>(file).default;
}
