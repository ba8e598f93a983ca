import { existsSync } from 'node:fs';
import path from 'node:path';
import { createRsbuild } from '@rsbuild/core';
import type { ShellDefinition, ViewDefinition } from './define';
import { writeManifest } from './manifest';
import { shellConfig, viewConfig } from './rsbuild-config';

export interface BuildSettings {
  /** Builds again at each change until the process ends. */
  watch?: boolean;
  /** Where to, `dist` in the folder unless given. */
  dist?: string;
}

/** Builds the shell or view in a folder. */
export async function buildFolder(folder: string, { watch = false, dist = path.join(folder, 'dist') }: BuildSettings = {}): Promise<void> {
  const definition = definitionIn(folder);
  const place = { folder, dist, watch };
  const config = definition.kind === 'view' ? viewConfig(place, definition) : shellConfig(place, definition);
  const rsbuild = await createRsbuild({ cwd: folder, config });
  rsbuild.onAfterBuild(() => {
    if (definition.kind === 'view') {
      const { owner, name, version, files } = writeManifest(place, definition);
      console.log(`${owner}/${name} ${version}: ${Object.keys(files).length} files`);
    }
  });
  await rsbuild.build({ watch });
}

function definitionIn(folder: string): ViewDefinition | ShellDefinition {
  const file = ['view.config.ts', 'shell.config.ts'].map((name) => path.join(folder, name)).find(existsSync);
  if (!file) throw new Error(`${folder} holds neither view.config.ts nor shell.config.ts`);
  return (require(file) as { default: ViewDefinition | ShellDefinition }).default;
}
