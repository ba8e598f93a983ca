import type { Registry, ViewRecord } from '@samlar/view-contract/registry';
import { allowedHere } from './start-up';

const view = (name: string, trust: ViewRecord['trust']): ViewRecord => ({
  contract: { from: 1, to: 1 }, capabilities: [], trust, owner: 'uddevalla', name, version: '1', container: name, entry: 'entry.js', files: {}, slots: [], base: `/views/uddevalla/${name}/1/`,
});
const registry: Registry = { contract: 1, views: [view('ring', 'page'), view('ringar', 'page'), view('tavla', 'frame')] };
const namesOf = ({ views }: Registry): string[] => views.map(({ name }) => name);

test('a view that came after the page was served waits for the next visit, unless it runs in a frame', () => {
  expect(namesOf(allowedHere(registry, '/views/core/overview/ /views/uddevalla/ring/'))).toEqual(['ring', 'tavla']);
  expect(namesOf(allowedHere(registry, ''))).toEqual(['tavla']);
  expect(namesOf(allowedHere(registry, undefined))).toEqual(['ring', 'ringar', 'tavla']);
});
