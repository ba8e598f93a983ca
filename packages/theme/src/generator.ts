import { existsSync } from 'node:fs';
import { join } from 'node:path';

type Generator = typeof import('@digdir/designsystemet/color');

const PACKAGE = '@digdir/designsystemet';

/**
 * Designsystemet's colour generator. Its package is exported for `import` alone, and CommonJS on Node 20 can only `require`
 * such a module by its file; the whole package is not loaded, since its theme builder brings style-dictionary and a second of work.
 */
export function loadGenerator(): Generator {
  const places = require.resolve.paths(PACKAGE) ?? [];
  const file = places.map((place) => join(place, PACKAGE, 'dist/src/colors/index.js')).find((path) => existsSync(path));
  if (!file) throw new Error(`${PACKAGE} is not installed where packages/theme can find it: run npm install.`);
  return require(file) as Generator;
}
