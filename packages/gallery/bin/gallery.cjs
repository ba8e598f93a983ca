#!/usr/bin/env node
'use strict';
require('@samlar/typescript-runtime/register');
const { buildGallery, serveGallery } = require('../src/build.ts');

const [command, dist] = process.argv.slice(2);
const done = command === 'serve' ? serveGallery() : buildGallery(dist);
done.catch((error) => {
  console.error(error);
  process.exit(1);
});
