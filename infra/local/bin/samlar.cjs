#!/usr/bin/env node
'use strict';
// The command line. Like the bootstrap it works on a fresh clone: what is missing is installed first.
async function main() {
  await require('./install.cjs').installWhenStale();
  require('@samlar/typescript-runtime/register');
  await require('../src/samlar.ts').run(process.argv.slice(2));
}

main().catch((error) => {
  console.error(error && error.expected ? error.message : error);
  process.exit(1);
});
