import type { Registry, ViewRecord } from '@samlar/view-contract/registry';
import { preloadsFor } from './preloads';

const slot = (more: Partial<ViewRecord['slots'][number]>): ViewRecord['slots'][number] =>
  ({ slot: 'municipality.page@1', module: './page', title: { sv: 'Vy', en: 'View' }, order: 1, right: null, path: null, group: null, ...more });
const view = (name: string, slots: ViewRecord['slots'], more: Partial<ViewRecord> = {}): ViewRecord => ({
  contract: { from: 1, to: 1 }, capabilities: [], trust: 'page', owner: 'core', name, version: '1', container: name, entry: 'entry.js', slots, base: `/views/core/${name}/1/`,
  files: { 'entry.js': `sha384-${name}` }, ...more,
});
const CARD = { slot: 'municipality.home@1', module: './card' } as const;
const asked = (views: ViewRecord[], path: string, rights: string[] = []): (string | undefined)[] =>
  [...preloadsFor({ contract: 2, views } as Registry, 'municipality', path, new Set(rights)).matchAll(/href="([^"]+)" integrity="([^"]+)"/g)].map(([, href, integrity]) => `${href} ${integrity}`);

test('the first page asks for its cards, and only for those the person may see', () => {
  const views = [view('a', [slot(CARD)]), view('b', [slot({ ...CARD, right: 'risk:read' })])];
  const a = ['/views/core/a/1/entry.js sha384-a'];
  expect(asked(views, '/')).toEqual(a);
  expect(asked(views, '/', ['risk:read'])).toEqual([...a, '/views/core/b/1/entry.js sha384-b']);
});

test('a page asks for its view, the one with fewest parameters', () => {
  const views = [view('one', [slot({ path: '/programmes/:id' })]), view('new', [slot({ path: '/programmes/new' })])];
  const of = (name: string): string[] => [`/views/core/${name}/1/entry.js sha384-${name}`];
  expect(asked(views, '/programmes/7/')).toEqual(of('one'));
  expect(asked(views, '/programmes/new')).toEqual(of('new'));
  expect(asked(views, '/programmes')).toEqual([]);
});

test.each<[string, Partial<ViewRecord>]>([
  ['a frame', { trust: 'frame' }],
  ['a share of the people', { share: { from: 0, to: 10 } }],
  ['some languages', { slots: [slot({ ...CARD, languages: ['sv'] })] }],
])('what is in or for %s waits for the shell', (_what, more) => {
  expect(asked([view('a', [slot(CARD)], more)], '/')).toEqual([]);
});
