import path from 'node:path';
import { createRsbuild, type RsbuildInstance } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { themeCss } from '@samlar/theme/theme-css';
import { BRANDS } from './brands';

const ROOT = path.join(__dirname, '..');

function rsbuild(dist: string, watch: boolean): Promise<RsbuildInstance> {
  return createRsbuild({
    cwd: ROOT,
    config: {
      root: ROOT,
      mode: watch ? 'development' : 'production',
      plugins: [pluginReact()],
      // No view is mounted here, so the shell gives none anything. The themes are those the door would serve, by the name of the organisation.
      source: { entry: { index: './src/main.tsx' }, define: { SAMLAR_GIVEN: '{}', SAMLAR_THEMES: JSON.stringify(Object.fromEntries(BRANDS.map((brand) => [brand.name, themeCss(brand)]))) } },
      html: { title: 'Samlär', mountId: 'gallery', meta: { viewport: 'width=device-width, initial-scale=1' } },
      output: { distPath: { root: dist }, assetPrefix: 'auto', cleanDistPath: true, target: 'web', legalComments: 'none' },
      server: { port: 4600, strictPort: true },
      dev: { lazyCompilation: false },
      performance: { printFileSize: false },
      logLevel: watch ? 'info' : 'warn',
    },
  });
}

/** Builds the gallery to `dist`. */
export async function buildGallery(dist = path.join(ROOT, 'dist')): Promise<void> {
  await (await rsbuild(path.resolve(dist), false)).build();
}

/** Serves it on port 4600, built anew at each change. */
export async function serveGallery(): Promise<void> {
  await (await rsbuild(path.join(ROOT, 'dist'), true)).startDevServer();
}
