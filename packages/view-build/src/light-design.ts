import path from 'node:path';
import type { ModifyRspackConfigUtils, Rspack } from '@rsbuild/core';
import { DESIGN } from './singletons';

const WEB = '@digdir/designsystemet-web';
/** By what `popover-where-missing.js` calls it. */
const STAND_IN = 'popover-stand-in';
/** What of `WEB` the components of the first files need, by component; each names all of it. */
const NEEDED: Record<string, string> = { popover: 'popover' };

/**
 * Lets a shell take single components of Designsystemet: its lists of exports do nothing by themselves, though they do not say so, and its
 * popover needs of the custom elements only what is for popovers, and a stand-in for the browser's own only where there is none.
 */
export function lightDesign(config: Rspack.Configuration, { addRules, appendPlugins, rspack }: ModifyRspackConfigUtils): void {
  addRules({ test: /designsystemet-react\/dist\/esm\/(components\/|utilities\/(\w+\/)?)?index\.js$/, sideEffects: false });
  const standIn = path.join(path.dirname(require.resolve(WEB, { paths: [require.resolve(DESIGN)] })), '../esm/_vendors/@oddbird/popover-polyfill/dist/popover-fn.js');
  config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, [STAND_IN]: standIn } };
  appendPlugins([
    new rspack.NormalModuleReplacementPlugin(/^\.\..*\/popover-fn\.js$/, path.join(__dirname, 'popover-where-missing.js')),
    new rspack.NormalModuleReplacementPlugin(/\/Combobox\/(index|Option\/Option|Empty)\.js$/, path.join(__dirname, 'no-combobox.js')),
    new rspack.NormalModuleReplacementPlugin(new RegExp(`^${WEB}$`), (asked) => {
      const needed = NEEDED[path.basename(asked.contextInfo.issuer, '.js')];
      if (needed) asked.request = `${WEB}/${needed}`;
    }),
  ]);
}
