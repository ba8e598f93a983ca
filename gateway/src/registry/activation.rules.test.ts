import type { ViewManifest } from '@samlar/view-contract/registry';
import { ANY, pagesBeside, registryFor, standingAfter, standingAt, versionKey, type Activation, type Shown } from './activation.rules';

const title = { sv: 'Ring', en: 'Ring' };
const manifest = (version: string): ViewManifest => ({
  contract: { from: 1, to: 1 }, owner: 'uddevalla', name: 'ring', version, container: 'ring', entry: 'entry.js', files: { 'entry.js': 'sha384-x' }, capabilities: [], documents: [],
  slots: [
    { slot: 'municipality.page@1', module: './page', title, order: 1, right: null, path: '/ring', group: 'start' },
    { slot: 'municipality.home@1', module: './card', title, order: 1, right: null, path: null, group: null },
    { slot: 'association.home@1', module: './card', title, order: 1, right: null, path: null, group: null },
  ],
});
const shown = new Map<string, Shown>(['1', '2', '3'].map((version) => [versionKey('uddevalla', 'ring', version), { manifest: manifest(version), trust: 'page' }]));
const at = (change: Partial<Activation>): Activation => ({ owner: 'uddevalla', name: 'ring', organisation: ANY, slot: ANY, language: ANY, version: '1', share: 100, before: null, ...change });
const told = (activations: Activation[], organisation = 'uddevalla', portal: 'municipality' | 'association' = 'municipality') =>
  registryFor(activations, shown, organisation, portal).views.map(({ version, share, slots }) => [version, share ?? 'all', ...slots.map(({ slot, languages }) => `${slot}${languages ? ` ${languages.join()}` : ''}`)]);

test.each<[string, Activation[], string, unknown[]]>([
  ['nothing stands', [], 'uddevalla', []],
  ['everywhere', [at({})], 'uddevalla', [['1', 'all', 'municipality.page@1', 'municipality.home@1']]],
  ['one organisation chose', [at({}), at({ organisation: 'uddevalla', version: '2' })], 'uddevalla', [['2', 'all', 'municipality.page@1', 'municipality.home@1']]],
  ['… and another did not', [at({}), at({ organisation: 'uddevalla', version: '2' })], 'lysekil', [['1', 'all', 'municipality.page@1', 'municipality.home@1']]],
  ['one hid it', [at({}), at({ organisation: 'uddevalla', version: null })], 'uddevalla', []],
  ['a slot of its own', [at({}), at({ slot: 'municipality.home@1', version: '2' })], 'uddevalla', [['1', 'all', 'municipality.page@1'], ['2', 'all', 'municipality.home@1']]],
  ['a language of its own', [at({}), at({ language: 'en', version: null })], 'uddevalla', [['1', 'all', 'municipality.page@1 sv,nb,da', 'municipality.home@1 sv,nb,da']]],
  ['a tenth', [at({ organisation: 'uddevalla', version: '2', share: 10, before: '1' })], 'uddevalla', [
    ['2', { from: 0, to: 10 }, 'municipality.page@1', 'municipality.home@1'], ['1', { from: 10, to: 100 }, 'municipality.page@1', 'municipality.home@1']]],
  ['a tenth of a new view', [at({ version: '2', share: 10 })], 'uddevalla', [['2', { from: 0, to: 10 }, 'municipality.page@1', 'municipality.home@1']]],
  ['a version that was stopped or is not there', [at({ version: '9' })], 'uddevalla', []],
])('%s', (_what, activations, organisation, expected) => {
  expect(told(activations, organisation)).toEqual(expected);
});

test('a portal is told of its own kind of places only', () => {
  expect(told([at({})], 'fyrbodal', 'association')).toEqual([['1', 'all', 'association.home@1']]);
});

test('an organisation’s own choice weighs more than a slot and a language of everybody’s', () => {
  const activations = [at({ slot: 'municipality.home@1', language: 'sv', version: '3' }), at({ organisation: 'uddevalla', version: '2' })];
  expect(standingAt(activations, { owner: 'uddevalla', name: 'ring', organisation: 'uddevalla', slot: 'municipality.home@1', language: 'sv' })?.version).toBe('2');
});

test('those who do not get the new version keep what stood there for everyone', () => {
  expect(standingAfter(null, '1', 100)).toEqual({ version: '1', share: 100, before: null });
  const tenth = standingAfter({ version: '1', share: 100, before: null }, '2', 10);
  expect(tenth).toEqual({ version: '2', share: 10, before: '1' });
  expect(standingAfter(tenth, '3', 20)).toEqual({ version: '3', share: 20, before: '1' });
  expect(standingAfter(tenth, '3', 100)).toEqual({ version: '3', share: 100, before: null });
});

test('a part of the people given what the others keep is everyone', () => {
  const all = { version: '1', share: 100, before: null };
  expect(standingAfter(all, '1', 10)).toEqual(all);
  expect(standingAfter({ version: '2', share: 10, before: '1' }, '1', 10)).toEqual(all);
});

test('two views with a page at one address are told of, those that nobody can meet are not', () => {
  const other: ViewManifest = { ...manifest('1'), name: 'rung', slots: [{ slot: 'municipality.page@1', module: './page', title, order: 2, right: null, path: '/ring', group: 'start' }] };
  const both = new Map(shown).set(versionKey('uddevalla', 'rung', '1'), { manifest: other, trust: 'page' });
  const beside = (...activations: Activation[]) => pagesBeside(registryFor(activations, both, 'uddevalla', 'municipality'), 'uddevalla', 'ring');
  expect(beside(at({}), at({ name: 'rung' }))).toEqual([{ path: '/ring', view: 'uddevalla/rung' }]);
  expect(beside(at({}), at({ name: 'rung', organisation: 'lysekil' }))).toEqual([]);
  expect(beside(at({ language: 'sv' }), at({ name: 'rung', language: 'en' }))).toEqual([]);
});
