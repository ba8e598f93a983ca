import { read } from './source-tree';

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; dependencies?: Record<string, string>; devDependencies?: Record<string, string> }>;
}

const lock = JSON.parse(read('package-lock.json')) as Lock;
const installed = (name: string): string[] => [...new Set(Object.entries(lock.packages)
  .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`)).map(([, { version }]) => version!))];

test.each([
  'graphql', 'react', 'react-dom', '@apollo/gateway', '@apollo/composition', '@apollo/query-planner', '@apollo/federation-internals',
  '@apollo/query-graphs', '@apollo/subgraph', 'typeorm', 'type-graphql', '@urql/core', 'urql', '@digdir/designsystemet-react',
])('one version of %s', (name) => expect(installed(name)).toHaveLength(1));

test('the federation family is of one version', () => {
  const family = ['gateway', 'composition', 'query-planner', 'federation-internals', 'query-graphs', 'subgraph'].flatMap((name) => installed(`@apollo/${name}`));
  expect(new Set(family).size).toBe(1);
});

/** Lowest versions without a known hole, where one was found; `npm audit` does not answer in CI. */
const FLOORS: Record<string, string> = { ws: '8.17.1', undici: '7.5.0', jose: '6.0.0', 'path-to-regexp': '0.1.12', cookie: '0.7.0', braces: '3.0.3', semver: '6.3.1', 'cross-spawn': '7.0.5' };

const parts = (version: string): number[] => version.split('-')[0]!.split('.').map(Number);
const below = (version: string, floor: string): boolean => {
  const [a, b] = [parts(version), parts(floor)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at !== -1 && a[at]! < b[at]!;
};

test.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
  expect(installed(name).filter((version) => below(version, floor))).toEqual([]);
});

test('the lock names no download address', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});

test('everything is pinned', () => {
  const manifests = Object.keys(lock.packages).filter((place) => place !== '' && !place.includes('node_modules'));
  const loose = manifests.flatMap((place) => Object.entries({ ...lock.packages[place]!.dependencies, ...lock.packages[place]!.devDependencies }).filter(([, range]) => !/^\d/.test(range)).map(([name, range]) => `${place}: ${name} ${range}`));
  expect(loose).toEqual([]);
});
