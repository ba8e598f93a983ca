import path from 'node:path';
import type { RsbuildConfig, Rspack } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import type { ShellDefinition, ViewDefinition } from './define';
import { lightDesign } from './light-design';
import { DESIGN, givenPackages, takenModules } from './singletons';
import { sourceHash } from './source-hash';

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

const common = ({ folder, dist, watch }: Place, react: Parameters<typeof pluginReact>[0]): RsbuildConfig => ({
  root: folder,
  mode: watch ? 'development' : 'production',
  plugins: [pluginReact(react)],
  source: { define: { SAMLAR_WATCH: watch } },
  output: {
    assetPrefix: 'auto',
    cleanDistPath: true,
    distPath: allIn(dist, '.'),
    filenameHash: true,
    // No map that needs eval: the portal's policy is the same in development.
    sourceMap: watch && { js: 'cheap-module-source-map' },
    legalComments: 'none',
    target: 'web',
    overrideBrowserslist: ['chrome >= 111', 'firefox >= 114', 'safari >= 16.4'],
  },
  dev: { lazyCompilation: false, assetPrefix: 'auto' },
  // Federation's plugin would else open the dev server to every origin, and say so at each build.
  server: { cors: { origin: /^https?:\/\/([a-z0-9-]+\.)*localhost(:\d+)?$/ }, headers: { 'Access-Control-Allow-Headers': 'content-type' } },
  performance: { printFileSize: false },
  logLevel: 'warn',
});

/** `./page` for `./src/page.tsx`. */
export function moduleOf(component: string): string {
  return `./${path.basename(component).replace(/\.tsx?$/, '')}`;
}

/** What a module's own files are called by, among the view's. */
export const chunkOf = (module: string): string => module.slice('./'.length);

/** The global a view's entry defines: one for each version, but for what is built again at each change. */
export function containerOf({ owner, name }: Pick<ViewDefinition, 'owner' | 'name'>, { folder, watch }: Pick<Place, 'folder' | 'watch'>): string {
  const view = `samlar_${owner}_${name}`.replaceAll('-', '_');
  return watch ? view : `${view}_${sourceHash(folder)}`;
}

/** Each file carries the hashes of those it asks for. What changes under its address has no hash that lasts. */
const hashed = ({ watch }: Place): RsbuildConfig => (watch ? {} : { security: { sri: { enable: true, algorithm: 'sha384' } } });

const END_LOOPS = path.join(__dirname, 'end-loops.cjs');
const LOOP_TURN = path.join(__dirname, 'loop-turn.js');
/** In a development build `LOOP_TURN` asks these for hot updates: were they to ask for it, neither would be there for the other. */
const OF_THE_BUNDLER = /[\\/]node_modules[\\/](?:@rsbuild|@rspack|react-refresh)[\\/]/;

/** Part of every development build: takes up what was built since, when the portal asks for it. */
const HOT = path.join(__dirname, 'hot-update.js');

/** `further`: plugins of one build. */
export function viewConfig(place: Place, view: ViewDefinition, further: readonly Rspack.RspackPluginInstance[] = []): RsbuildConfig {
  // Each view brings the refresh runtime in `HOT`, under a name of its own: the first would else be the only one to hear of React.
  // Forced, because rsbuild's build calls itself production, watched or not.
  const container = containerOf(view, place);
  const base = common(place, { reactRefreshOptions: { library: container, injectEntry: false, forceEnable: true } });
  const exposes = Object.fromEntries(view.slots.map(({ component }) => [moduleOf(component), { name: chunkOf(moduleOf(component)), import: place.watch ? [HOT, component] : component }]));
  return {
    ...base,
    source: {
      ...base.source,
      define: { ...base.source?.define, SAMLAR_CONTAINER: JSON.stringify(container) },
      // `import { Button, Tag } from '@digdir/designsystemet-react'` takes these two of the portal, and not all that there is.
      transformImport: [{ libraryName: DESIGN, customName: `${DESIGN}/{{ member }}`, transformToDefaultImport: false, camelToDashComponentName: false }],
    },
    ...hashed(place),
    tools: {
      htmlPlugin: false,
      rspack: (config, { appendPlugins, rspack }) => {
        config.entry = {};
        config.output = { ...config.output, uniqueName: container };
        // A build with an error is not handed on: an open page that took it up could not take up the one that mends it.
        config.optimization = { ...config.optimization, emitOnErrors: false, splitChunks: { chunks: 'async' } };
        config.module = { ...config.module, rules: [...(config.module?.rules ?? []), { test: /\.[cm]?[jt]sx?$/, exclude: [LOOP_TURN, OF_THE_BUNDLER], enforce: 'post', loader: END_LOOPS }] };
        // The container as the bundler makes it by itself: the other kind brings a runtime of 11 kB into each view, and one of 25 kB into the portal.
        const federation = new rspack.container.ModuleFederationPluginV1({ name: container, filename: ENTRY, library: { type: 'global', name: container }, exposes, shared: takenModules() });
        appendPlugins([federation, ...further]);
      },
    },
  };
}

/**
 * React tells its renderers to the DevTools hook, and each view's own refresh runtime looks for them there. The stand-in of
 * react-refresh keeps no list, so that runtimes that come later would find none.
 */
const DEVTOOLS_HOOK = `window.__REACT_DEVTOOLS_GLOBAL_HOOK__ ??= (() => {
  const renderers = new Map();
  const nothing = () => {};
  return { renderers, supportsFiber: true, inject: (renderer) => renderers.set(renderers.size + 1, renderer).size, onScheduleFiberRoot: nothing, onCommitFiberRoot: nothing, onCommitFiberUnmount: nothing };
})();`;

const link = (attrs: Record<string, string>) => ({ tag: 'link', attrs, append: true, publicPath: false, hash: false });

export function shellConfig(place: Place, shell: ShellDefinition): RsbuildConfig {
  const base = common(place, { fastRefresh: false });
  const framed = shell.portal === 'frame';
  // The frame's files lie where a framed view's policy lets it reach, apart from the portal's.
  const assetPrefix = framed ? '/frame/' : '/';
  return {
    ...base,
    ...hashed(place),
    dev: { ...base.dev, assetPrefix, hmr: false, liveReload: false },
    source: { ...base.source, entry: { index: './src/main.ts' }, define: { ...base.source?.define, SAMLAR_GIVEN: JSON.stringify(givenPackages()) } },
    tools: { rspack: lightDesign },
    html: {
      title: shell.title,
      template: path.join(__dirname, 'shell.html'),
      meta: { viewport: 'width=device-width, initial-scale=1', 'color-scheme': 'light dark', referrer: 'same-origin' },
      ...(!framed && { favicon: path.join(__dirname, 'favicon.svg') }),
      tags: [
        ...(place.watch ? [{ tag: 'script', children: DEVTOOLS_HOOK, head: true, append: false }] : []),
        // Asked for while the scripts still load.
        ...(framed ? [] : ['/session', '/registry.json'].map((href) => link({ rel: 'preload', href, as: 'fetch', crossorigin: 'anonymous' }))),
      ],
    },
    // Below one folder whose files the door lets browsers keep for ever: their names are their content.
    output: { ...base.output, filenameHash: { enable: 'always' }, assetPrefix, distPath: allIn(place.dist, 'static') },
  };
}
