#!/usr/bin/env node
'use strict';
// In a view's own project "npx samlar view …" is this: there is no more of Samlär there than its views.
const [command, ...rest] = process.argv.slice(2);
if (command !== 'view') {
  console.error('Here samlar knows "view" only: npx samlar view --help');
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
require('./samlar-view.cjs');
