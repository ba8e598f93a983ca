#!/usr/bin/env node
'use strict';
// Builds the shell or view in the current folder, by its shell.config.ts or view.config.ts. `build`, or `watch` to build at each change.
require('@samlar/typescript-runtime/register');
const { buildFolder } = require('../src/build.ts');

const command = process.argv[2] ?? 'build';
if (command !== 'build' && command !== 'watch') {
  console.error('samlar-view build | watch   (in the folder of a shell or a view)');
  process.exit(2);
}
buildFolder(process.cwd(), { watch: command === 'watch' }).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
