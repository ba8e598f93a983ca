import type { Registry, ViewRecord } from '@samlar/view-contract/registry';
import { chosenViews, hundredthOf } from './chosen-views';

const slot: ViewRecord['slots'][number] = { slot: 'municipality.home@1', module: './card', title: { sv: 'Kort', en: 'Card' }, order: 1, right: null, path: null, group: null };
const view = (version: string, change: Partial<ViewRecord> = {}): ViewRecord => ({
  contract: { from: 1, to: 1 }, capabilities: [], trust: 'page', owner: 'uddevalla', name: 'ring', version, container: 'ring', entry: 'entry.js', files: {}, slots: [slot], base: `/${version}/`, ...change,
});
const registry = (...views: ViewRecord[]): Registry => ({ contract: 1, views });
const people = Array.from({ length: 2_000 }, (_, at) => `person-${at}`);

test('each person sees one version, always the same, and about the share sees the new one', () => {
  const both = registry(view('new', { share: { from: 0, to: 10 } }), view('old', { share: { from: 10, to: 100 } }));
  const seen = people.map((who) => chosenViews(both, who, 'sv').views.map(({ version }) => version));
  expect(seen.every((versions) => versions.length === 1)).toBe(true);
  const share = seen.filter(([version]) => version === 'new').length / people.length;
  expect(share).toBeGreaterThan(0.07);
  expect(share).toBeLessThan(0.13);
  expect(people.map((who) => chosenViews(both, who, 'en').views[0]!.version)).toEqual(seen.map(([version]) => version));
});

test('who sees the new one of one view is not who sees it of every other', () => {
  const first = people.filter((who) => hundredthOf(`${who} a/b`) < 10);
  expect(first.filter((who) => hundredthOf(`${who} c/d`) < 10).length).toBeLessThan(first.length / 2);
});

test('a place stands in its languages only, and a view without a place is not there', () => {
  const swedish = registry(view('1', { slots: [{ ...slot, languages: ['sv'] }] }));
  expect(chosenViews(swedish, 'p', 'sv').views).toHaveLength(1);
  expect(chosenViews(swedish, 'p', 'en').views).toEqual([]);
});
