import path from 'node:path';
import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';
import type { RsbuildConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import type { ShellDefinition, ViewDefinition } from './define';
import { sharedModules } from './singletons';

/** The file of a view that is loaded first. It carries the hashes of all others (`security.sri`), the registry carries its own. */
export const ENTRY = 'entry.js';

/** What is built, where to, and whether it goes on at each change. */
export interface Place {
  folder: string;
  dist: string;
  watch: boolean;
}

const allIn = (root: string, folder: string) => ({
  root, html: '.', js: folder, jsAsync: folder, css: folder, cssAsync: folder, font: folder, image: folder, svg: folder, assets: folder,
});

const common = ({ folder, dist, watch }: Place): RsbuildConfig => ({
  root: folder,
  mode: 'production',
  plugins: [pluginReact()],
  source: { define: { SAMLAR_WATCH: watch } },
  output: {
    assetPrefix: 'auto',
    cleanDistPath: true,
    distPath: allIn(dist, '.'),
    filenameHash: true,
    sourceMap: false,
    legalComments: 'none',
    target: 'web',
    overrideBrowserslist: ['chrome >= 111', 'firefox >= 114', 'safari >= 16.4'],
  },
  dev: { lazyCompilation: false },
  // Federation's plugin would else open the dev server to every origin, and say so at each build.
  server: { cors: { origin: /^https?:\/\/([a-z0-9-]+\.)*localhost(:\d+)?$/ }, headers: { 'Access-Control-Allow-Headers': 'content-type' } },
  performance: { printFileSize: false },
  logLevel: 'warn',
});

/** `./page` for `./src/page.tsx`. */
export function moduleOf(component: string): string {
  return `./${path.basename(component).replace(/\.tsx?$/, '')}`;
}

/** The global a view's entry defines. */
export function containerOf({ owner, name }: Pick<ViewDefinition, 'owner' | 'name'>): string {
  return `samlar_${owner}_${name}`.replaceAll('-', '_');
}

export function viewConfig(place: Place, view: ViewDefinition): RsbuildConfig {
  const base = common(place);
  return {
    ...base,
    source: { ...base.source, entry: {} },
    security: { sri: { enable: true, algorithm: 'sha384' } },
    plugins: [...(base.plugins ?? []), pluginModuleFederation({
      name: containerOf(view),
      filename: ENTRY,
      exposes: Object.fromEntries(view.slots.map(({ component }) => [moduleOf(component), component])),
      shared: sharedModules('view'),
      shareStrategy: 'loaded-first',
      manifest: false,
      dts: false,
      experiments: { externalRuntime: true },
    })],
  };
}

const link = (attrs: Record<string, string>) => ({ tag: 'link', attrs, append: true, publicPath: false, hash: false });

export function shellConfig(place: Place, shell: ShellDefinition): RsbuildConfig {
  const base = common(place);
  return {
    ...base,
    source: { ...base.source, entry: { index: './src/main.ts' } },
    tools: {
      rspack: (_config, { appendPlugins, rspack }) => {
        appendPlugins(new rspack.NormalModuleReplacementPlugin(/\/Combobox\/(index|Option\/Option|Empty)\.js$/, path.join(__dirname, 'no-combobox.js')));
      },
    },
    html: {
      title: shell.title,
      template: path.join(__dirname, 'shell.html'),
      meta: { viewport: 'width=device-width, initial-scale=1', 'color-scheme': 'light dark', referrer: 'same-origin' },
      favicon: path.join(__dirname, 'favicon.svg'),
      tags: [
        // After the base styles, whose cascade layers it fills.
        link({ rel: 'stylesheet', href: '/theme.css' }),
        // Asked for while the scripts still load.
        link({ rel: 'preload', href: '/session', as: 'fetch', crossorigin: 'anonymous' }),
        link({ rel: 'preload', href: '/registry.json', as: 'fetch', crossorigin: 'anonymous' }),
      ],
    },
    // Below one folder whose files the door lets browsers keep for ever: their names are their content.
    output: { ...base.output, assetPrefix: '/', distPath: allIn(place.dist, 'static') },
    plugins: [...(base.plugins ?? []), pluginModuleFederation({
      name: `samlar_${shell.portal}`,
      shared: sharedModules('shell'),
      shareStrategy: 'loaded-first',
      manifest: false,
      dts: false,
      experiments: { provideExternalRuntime: true, asyncStartup: true },
    })],
  };
}
