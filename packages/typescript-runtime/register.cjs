'use strict';
// Lets node require the workspaces' TypeScript. Emits what the tests' swc emits (swc.json), and keeps the output by content.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, writeFileSync, renameSync } = require('node:fs');
const path = require('node:path');
const { threadId } = require('node:worker_threads');
const { addHook } = require('pirates');
const swc = require('@swc/core');

// In the repository two levels up is its root; in a project that installed this package, its node_modules.
const root = path.resolve(__dirname, '../..');
const cache = path.join(path.basename(path.dirname(root)) === 'node_modules' ? path.dirname(root) : path.join(root, 'node_modules'), '.cache/samlar-typescript');
const config = readFileSync(path.join(__dirname, 'swc.json'), 'utf8');
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
      // Two threads of one process may do the same file at once.
      const partial = `${kept}.${process.pid}.${threadId}`;
      writeFileSync(partial, code);
      renameSync(partial, kept);
      return code;
    }
  },
  // Packages of ours are sources wherever they are installed.
  { exts: ['.ts'], ignoreNodeModules: false, matcher: (filename) => /^(?!.*node_modules)|node_modules[\\/]@samlar[\\/](?!.*node_modules)/.test(filename) },
);
