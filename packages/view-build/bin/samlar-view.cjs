#!/usr/bin/env node
'use strict';
// Builds the shell or view in the current folder, by its shell.config.ts or view.config.ts.
require('@samlar/typescript-runtime/register');
const { buildFolder } = require('../src/build.ts');

const [command = 'build', ...options] = process.argv.slice(2);
const dist = options[0] === '--dist' ? options[1] : undefined;
if ((command !== 'build' && command !== 'watch') || (options.length > 0 && !dist)) {
  console.error('samlar-view build|watch [--dist folder]   in the folder of a shell or a view; watch builds again at each change');
  process.exit(2);
}
buildFolder(process.cwd(), { watch: command === 'watch', dist }).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
