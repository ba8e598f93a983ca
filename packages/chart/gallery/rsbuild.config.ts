import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';

/** The gallery: every chart with the plan's figures, for those who draw and those who look. */
export default defineConfig({
  root: __dirname,
  plugins: [pluginReact()],
  source: { entry: { index: './main.tsx' } },
  html: { title: 'Diagram', mountId: 'gallery', meta: { viewport: 'width=device-width, initial-scale=1' } },
  output: { distPath: { root: 'dist' }, target: 'web' },
  server: { port: 4600, strictPort: true },
  dev: { lazyCompilation: false },
});
