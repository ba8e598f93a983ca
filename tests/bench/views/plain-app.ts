import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shellConfig } from '../../../packages/view-build/src/rsbuild-config';

const REPOSITORY = path.join(__dirname, '../../..');
const BUILDER = path.join(REPOSITORY, 'packages/view-build');

/** A component of the first screen, by what the registry calls it. */
export interface Part {
  view: string;
  /** `./next-up`, as the registry names it. */
  module: string;
  /** Its source, relative to the repository. */
  source: string;
}

/**
 * Builds the municipality's portal as one application without federation: the same sources, toolchain, targets and hashes, and each
 * view a part of the same build, split off by a plain `import()`. Answers the folder it was built to.
 */
export async function buildPlainApp(parts: readonly Part[], folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const instead = path.join(folder, 'federation.ts');
  writeFileSync(instead, federationInstead(parts));
  const shell = path.join(REPOSITORY, 'shells/municipality');
  const dist = path.join(folder, 'dist');
  const config = shellConfig({ folder: shell, dist, watch: false }, { kind: 'shell', portal: 'municipality', title: 'Samlär' });
  const { createRsbuild, mergeRsbuildConfig } = require(require.resolve('@rsbuild/core', { paths: [BUILDER] })) as typeof import('@rsbuild/core');
  const rsbuild = await createRsbuild({
    cwd: shell,
    config: mergeRsbuildConfig<import('@rsbuild/core').RsbuildConfig>(config, {
      tools: {
        rspack: (_config, { appendPlugins, rspack }) => appendPlugins(new rspack.NormalModuleReplacementPlugin(/^\.\.?\/federation$/, instead)),
      },
    }),
  });
  await rsbuild.build();
  return dist;
}

/** Stands in for the portal's own `federation.ts`. */
function federationInstead(parts: readonly Part[]): string {
  const imports = parts.map(({ view, module, source }) => `  ${JSON.stringify(`${view} ${module}`)}: () => import(${JSON.stringify(path.join(REPOSITORY, source))}),`);
  return [
    'export const LOAD_LIMIT = 8000;',
    'export const hasRun = () => true;',
    'export const trustViews = () => undefined;',
    'const parts: Record<string, () => Promise<any>> = {', ...imports, '};',
    'const loaded = new Map<string, Promise<any>>();',
    'export function loadView(view: any, module: string): Promise<any> {',
    '  const key = `${view.owner}/${view.name} ${module}`;',
    '  if (!loaded.has(key)) loaded.set(key, parts[key]!().then((all) => all.default));',
    '  return loaded.get(key)!;',
    '}', '',
  ].join('\n');
}
