import { files, isSource, read } from './source-tree';

const tracked = files();
const sources = tracked.filter(isSource);

test('no drawer names: a folder or file says what is in it', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|shared|libs?|misc|stuff)(\/|\.[a-z]+$)/i;
  expect(tracked.filter((file) => drawers.test(file))).toEqual([]);
});

test('no barrels', () => {
  expect(sources.filter((file) => /(^|\/)index\.[tj]sx?$/.test(file))).toEqual([]);
});

test('no source file is over 300 lines', () => {
  const long = sources.map((file) => ({ file, lines: read(file).split('\n').length })).filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('only env files read the environment', () => {
  const readers = sources.filter((file) => /^(packages|subgraphs|gateway|shells)\/.*\/src\//.test(file) && !/\.test\.tsx?$/.test(file) && /process\.env/.test(read(file)));
  const allowed = /(\/env\.ts|\/clock\.ts|\/testing\.tsx?|packages\/view-build\/src\/.*)$/;
  expect(readers.filter((file) => !allowed.test(file))).toEqual([]);
});

test('the repository names no machine, no registry and nobody’s session', () => {
  const text = tracked.filter((file) => !/\.(png|ico|woff2?|xlsx)$/.test(file) && file !== 'tests/tidy/names.test.ts');
  const forbidden = /(^|[\s"'`(=])\/(work|farm|root|home\/[a-z]+)\/|registry\.npmjs\.org|deb\.debian\.org/m;
  expect(text.filter((file) => forbidden.test(read(file)))).toEqual([]);
});

test('every subgraph, package and view has its page', () => {
  const workspaces = tracked.filter((file) => /^(packages|subgraphs)\/[^/]+\/package\.json$|^gateway\/package\.json$/.test(file));
  const without = workspaces.map((file) => file.replace('package.json', 'README.md')).filter((file) => !tracked.includes(file));
  expect(without).toEqual([]);
});
