'use strict';
/**
 * Builds the query editor's workers into public/, which the view's own build takes along. They are built apart because a view's
 * modules come from the portal at run time, and a worker has no portal to take them from.
 */
const path = require('node:path');
const { createRsbuild } = require('@rsbuild/core');

const WORKERS = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
};

createRsbuild({
  cwd: __dirname,
  config: {
    mode: 'production',
    logLevel: 'warn',
    server: { publicDir: false },
    source: { entry: WORKERS },
    output: {
      target: 'web-worker',
      distPath: { root: path.join(__dirname, 'public/workers'), js: '.' },
      cleanDistPath: true,
      filename: { js: '[name].js' },
      filenameHash: false,
      sourceMap: false,
      legalComments: 'none',
    },
    performance: { printFileSize: false },
  },
}).then((rsbuild) => rsbuild.build()).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
