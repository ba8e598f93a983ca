/** Where this view's files are, set by the bundler from the address its entry came from. */
declare const __webpack_public_path__: string;

const WORKERS: Record<string, string> = { json: 'json', graphql: 'graphql' };

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) => new Worker(`${__webpack_public_path__}workers/${WORKERS[label] ?? 'editor'}.js`, { name: label }),
  },
});
