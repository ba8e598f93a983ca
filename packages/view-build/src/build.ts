import { existsSync } from 'node:fs';
import path from 'node:path';
import { createRsbuild } from '@rsbuild/core';
import type { ShellDefinition, ViewDefinition } from './define';
import { writeManifest } from './manifest';
import { shellConfig, viewConfig } from './rsbuild-config';

/** Builds the shell or view in a folder into its `dist`. With `watch`, again at each change until the process ends. */
export async function buildFolder(folder: string, { watch = false } = {}): Promise<void> {
  const definition = definitionIn(folder);
  const config = definition.kind === 'view' ? viewConfig(folder, definition) : shellConfig(folder, definition);
  const rsbuild = await createRsbuild({ cwd: folder, config });
  rsbuild.onAfterBuild(() => {
    if (definition.kind === 'view') {
      const { owner, name, version, files } = writeManifest(folder, definition);
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
