import type { Registry } from '@samlar/view-contract/registry';
import type { ViewSlot } from '@samlar/view-contract/slot';
import { entryMarked, isPage, matchPath, navigationOf, pageAt, placedIn } from './page-route';

const slot = (path: string, change: Partial<ViewSlot> = {}): ViewSlot => ({
  slot: 'municipality.page@1', module: './page', title: { sv: path, en: path }, order: 10, right: null, path, group: 'learning', ...change,
});
const view = (name: string, slots: ViewSlot[]): Registry['views'][number] => ({
  contract: { from: 1, to: 1 }, capabilities: [], trust: 'page', owner: 'core', name, version: '0', container: name, entry: 'entry.js', files: {}, base: `/views/core/${name}/0/`, slots,
});
const REGISTRY: Registry = {
  contract: 1,
  views: [
    view('activities', [slot('/programmes', { order: 20 }), slot('/programmes/:id', { group: null }), slot('/programmes/new', { group: null, right: 'activities:plan' })]),
    view('budget', [slot('/budget', { group: 'money', right: 'money:read' })]),
    view('overview', [slot('/overview', { group: 'start' }), slot('/', { slot: 'municipality.home@1', path: null, group: null })]),
  ],
};
const paths = (rights: string[]) => placedIn(REGISTRY, rights, isPage).map((page) => page.slot.path);

test.each([
  ['/overview', '/overview', {}],
  ['/overview', '/overview/', {}],
  ['/programmes/:id', '/programmes/7', { id: '7' }],
  ['/programmes/:id', '/programmes/a%20b', { id: 'a b' }],
  ['/programmes/:id', '/programmes/%', { id: '%' }],
  ['/programmes/:id', '/programmes/', null],
  ['/programmes/:id', '/programmes/7/parts', null],
  ['/overview', '/budget', null],
])('%p matches %p: %p', (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params);
});

test('a page without the right is neither in the navigation nor at its address', () => {
  expect(paths([])).not.toContain('/budget');
  expect(paths(['money:read'])).toContain('/budget');
  expect(pageAt(placedIn(REGISTRY, [], isPage), '/budget')).toBeNull();
});

test('an address without parameters wins over one with', () => {
  const pages = placedIn(REGISTRY, ['activities:plan'], isPage);
  expect(pageAt(pages, '/programmes/new')?.slot.path).toBe('/programmes/new');
  expect(pageAt(pages, '/programmes/7')).toMatchObject({ params: { id: '7' } });
  expect(pageAt(pages, '/nowhere')).toBeNull();
});

test('navigation keeps the order of groups and leaves out pages reached by links', () => {
  const navigation = navigationOf(placedIn(REGISTRY, ['money:read'], isPage));
  expect(navigation.map(({ group, pages }) => [group, pages.map((page) => page.slot.path)])).toEqual([
    ['start', ['/overview']], ['learning', ['/programmes']], ['money', ['/budget']],
  ]);
});

test.each([
  ['/programmes/7', '/programmes'],
  ['/visits/board', '/visits/board'],
  ['/visits/7', '/visits'],
  ['/', null],
])('at %s the entry %s is marked, and no other', (path, marked) => {
  const pages = placedIn({ ...REGISTRY, views: [...REGISTRY.views, view('ku8', [slot('/visits'), slot('/visits/board')])] }, [], isPage);
  expect(entryMarked(pages, path)).toBe(marked);
});
