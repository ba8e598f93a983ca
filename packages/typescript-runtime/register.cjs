'use strict';
// Lets node require the workspaces' TypeScript. Emits what the tests' swc emits (.swcrc), and keeps the output by content.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, writeFileSync, renameSync } = require('node:fs');
const path = require('node:path');
const { addHook } = require('pirates');
const swc = require('@swc/core');

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/samlar-typescript');
const config = readFileSync(path.join(root, '.swcrc'), 'utf8');
const salt = `${swc.version} ${process.version} ${config}`;
mkdirSync(cache, { recursive: true });
require('source-map-support').install({ environment: 'node', hookRequire: true });

addHook(
  (source, filename) => {
    const key = createHash('sha256').update(salt).update(filename).update(source).digest('hex');
    const kept = path.join(cache, `${key}.js`);
    try {
      return readFileSync(kept, 'utf8');
    } catch {
      const { code } = swc.transformSync(source, { filename, ...JSON.parse(config), swcrc: false });
      const partial = `${kept}.${process.pid}`;
      writeFileSync(partial, code);
      renameSync(partial, kept);
      return code;
    }
  },
  { exts: ['.ts'], ignoreNodeModules: true },
);
