import { files, importsOf, isSource, isTest, workspaceOf, type Import } from './source-tree';

const sources = files().filter((file) => isSource(file) && /^(packages|subgraphs|gateway|shells|infra)\//.test(file));
const imports = sources.flatMap(importsOf);
const product = imports.filter(({ from }) => !isTest(from));
const within = (file: string | null, folder: string): boolean => file !== null && (file === folder || file.startsWith(`${folder}/`));
const told = (broken: Import[]): string[] => broken.map(({ from, specifier }) => `${from} imports ${specifier}`);

const APPLICATIONS = ['shells', 'gateway', 'subgraphs'];
/** Packages that run in a browser; a server package in them would ship to every visitor. */
const IN_BROWSER = ['packages/view-contract', 'packages/chart', 'packages/portal'];
const SERVER_ONLY = ['packages/subgraph', 'packages/viewer', 'packages/lia', 'packages/table', 'packages/theme', 'packages/typescript-runtime'];

test('there is a tree to look at', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(product.filter(({ to }) => to !== null).length).toBeGreaterThan(1500);
});

test('nothing imports a shell, a view, the gateway or a subgraph', () => {
  // infra/local starts them all: it is where the whole is put together, and nothing imports it.
  const broken = product.filter(({ from, to }) => APPLICATIONS.some((each) => within(to, each))
    && workspaceOf(to!) !== workspaceOf(from) && !from.startsWith('infra/'));
  expect(told(broken)).toEqual([]);
});

test('nothing imports infra but infra', () => {
  expect(told(product.filter(({ from, to }) => within(to, 'infra') && !from.startsWith('infra/')))).toEqual([]);
});

test('packages import only packages', () => {
  const broken = product.filter(({ from, to }) => from.startsWith('packages/') && to !== null && !within(to, 'packages'));
  expect(told(broken)).toEqual([]);
});

test('a feature never imports another feature of its subgraph', () => {
  const feature = (file: string): string | null => /^(subgraphs\/[^/]+\/src\/[^/]+)\/.+/.exec(file)?.[1] ?? null;
  const broken = product.filter(({ from, to }) => {
    const [own, other] = [feature(from), to === null ? null : feature(to)];
    return own !== null && other !== null && own !== other && !from.includes('/migrations/');
  });
  expect(told(broken)).toEqual([]);
});

test('what runs in a browser imports nothing of the servers', () => {
  const broken = product.filter(({ from, to }) => (IN_BROWSER.some((each) => within(from, each)) || (from.startsWith('shells/') && from.includes('/src/')))
    && SERVER_ONLY.some((each) => within(to, each)));
  expect(told(broken)).toEqual([]);
});

test('rules do no I/O', () => {
  const io = /^(node:(fs|http|https|net|child_process|dgram|tls)|pg|typeorm|undici)(\/|$)/;
  const broken = imports.filter(({ from, specifier, typeOnly }) => from.endsWith('.rules.ts') && !typeOnly && (io.test(specifier) || /@samlar\/subgraph\/(database|command|server)/.test(specifier)));
  expect(told(broken)).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to, typeOnly } of product) if (to !== null && !typeOnly && /\.tsx?$/.test(to)) edges.set(from, [...(edges.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, trail: string[]): void => {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});
