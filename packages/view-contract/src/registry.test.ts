import { contractFor, manifestProblems, readManifest, registryOf, viewAddress, type ViewManifest } from './registry';

const HASH = `sha384-${'A'.repeat(64)}`;
const OVERVIEW: ViewManifest = {
  contract: { from: 1, to: 1 }, owner: 'core', name: 'overview', version: '0123456789abcdef', container: 'samlar_core_overview', entry: 'entry.js',
  files: { 'entry.js': HASH, '7.1a2b.js': HASH },
  slots: [
    { slot: 'municipality.page@1', module: './overview', title: { sv: 'Överblick', en: 'Overview' }, order: 10, right: null, path: '/overview', group: 'start' },
    { slot: 'association.page@1', module: './overview', title: { sv: 'En kommun', en: 'One municipality' }, order: 20, right: 'money:read', path: '/municipalities/:code', group: null },
  ],
  documents: [{ id: 'a'.repeat(64), text: 'query { a }' }],
  capabilities: ['query'],
};
const slot = OVERVIEW.slots[0]!;

test('a manifest as built is served', () => {
  expect(manifestProblems(OVERVIEW)).toEqual([]);
  expect(readManifest(OVERVIEW, 'view.json')).toBe(OVERVIEW);
});

test.each<[string, object, RegExp]>([
  ['a key nobody knows', { getPublicPath: 'return "https://elsewhere"' }, /unknown key "getPublicPath"/],
  ['a key nobody knows within another', { contract: { from: 1, to: 1, getPublicPath: 'x' } }, /contract: unknown key "getPublicPath"/],
  ['a key nobody knows of a document', { documents: [{ ...OVERVIEW.documents[0]!, url: 'x' }] }, /documents: unknown key "url"/],
  ['documents that are no list', { documents: null }, /documents is a list/],
  ['a document that is nothing', { documents: [null] }, /documents: an id is the sha256/],
  ['a version that is a list', { version: [OVERVIEW.version] }, /version must be/],
  ['a hash that is a list', { files: { 'entry.js': [HASH] } }, /"entry\.js" has no sha384 hash/],
  ['a name that is a list', { name: ['overview'] }, /name must be/],
  ['a place that is nothing', { slots: [null] }, /slots\[0\]: is not an object/],
  ['a place by the name of what every object has', { slots: [{ ...slot, slot: 'constructor' }] }, /there is no slot "constructor"/],
  ['a later contract', { contract: { from: 3, to: 4 } }, /contract is 3 to 4; this portal gives 1 to 2/],
  ['a contract the wrong way round', { contract: { from: 2, to: 1 } }, /contract must say/],
  ['a contract as a number', { contract: 1 }, /contract must say/],
  ['a capability nobody gives', { capabilities: ['storage'] }, /capabilities is a list of query, mutate/],
  ['a development build that does not say so', { built: 'abc' }, /built belongs to a development build/],
  ['a path out of its folder', { files: { ...OVERVIEW.files, '../secret.js': HASH } }, /"\.\.\/secret\.js" is not a plain relative path/],
  ['a whole address as a file', { files: { ...OVERVIEW.files, 'https://elsewhere/a.js': HASH } }, /is not a plain relative path/],
  ['a file without its hash', { files: { 'entry.js': 'sha256-abc' } }, /"entry\.js" has no sha384 hash/],
  ['an entry that is not there', { entry: 'main.js' }, /entry is not among files/],
  ['an owner with a slash', { owner: 'a/b' }, /owner must be/],
  ['a module of files there are not', { modules: { './overview': ['7.1a2b.js', 'gone.js'] } }, /modules: "gone\.js" of \.\/overview is not among files/],
  ['no place', { slots: [] }, /at least one place/],
  ['a place that is not', { slots: [{ ...slot, slot: 'municipality.page@9' }] }, /there is no slot "municipality\.page@9"/],
  ['a page without a path', { slots: [{ ...slot, path: null }] }, /a page has a path/],
  ['a card with a path', { slots: [{ ...slot, slot: 'municipality.home@1' }] }, /only a page has a path/],
  ['a title in a language there is not', { slots: [{ ...slot, title: { ...slot.title, fi: 'Yleiskatsaus' } }] }, /no language "fi"/],
  ['a title in one language', { slots: [{ ...slot, title: { sv: 'Överblick' } }] }, /title has no en/],
  ['a group nobody knows', { slots: [{ ...slot, group: 'misc' }] }, /group must be null or one of/],
])('%s is refused, by name', (_what, change, problem) => {
  expect(() => readManifest({ ...OVERVIEW, ...change }, 'view.json')).toThrow(problem);
});

test.each([null, 'text', 7])('%p is no manifest', (value) => {
  expect(manifestProblems(value)).toEqual(['the manifest is not an object']);
});

test("a portal's registry has its own places only, addresses, and no documents", () => {
  const { views } = registryOf([OVERVIEW], 'association');
  expect(views).toHaveLength(1);
  expect(views[0]!.slots.map(({ path }) => path)).toEqual(['/municipalities/:code']);
  expect(views[0]!.base).toBe('/views/core/overview/0123456789abcdef/');
  expect(views[0]).not.toHaveProperty('documents');
  expect(views[0]!.trust).toBe('page');
  expect(registryOf([OVERVIEW], 'research').views).toEqual([]);
  expect(viewAddress(OVERVIEW)).toBe(views[0]!.base);
});

test.each([[1, 1, 1], [1, 2, 2], [2, 2, 2], [2, 9, 2], [3, 4, null]])('a view of contract %i to %i is given %p', (from, to, given) => {
  expect(contractFor({ from, to })).toBe(given);
});
