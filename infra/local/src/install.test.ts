import { matchesLock } from '../bin/install.cjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'packages/table': { version: '0.1.0' },
    'node_modules/@samlar/table': { resolved: 'packages/table', link: true },
    'node_modules/graphql': { version: '16.15.0' },
    'node_modules/turbo-darwin': { version: '2.0.0', optional: true },
  },
};
const installed = { 'node_modules/@samlar/table': { link: true }, 'node_modules/graphql': { version: '16.15.0' } };
const record = (packages: object) => JSON.stringify({ packages });

test.each<[string, string | undefined, boolean]>([
  ['everything at its version; another platform’s package absent', record(installed), true],
  ['nothing was ever installed', undefined, false],
  ['a package missing', record({ 'node_modules/@samlar/table': { link: true } }), false],
  ['a package at another version', record({ ...installed, 'node_modules/graphql': { version: '16.14.0' } }), false],
  ['a workspace installed as a copy', record({ ...installed, 'node_modules/@samlar/table': { version: '0.1.0' } }), false],
])('%s', (_, found, expected) => {
  expect(matchesLock(lock, found)).toBe(expected);
});
