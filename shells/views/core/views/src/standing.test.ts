import { catalogueProblems } from '@samlar/view-contract/text';
import { fits, listed, narrowerOf, placeOf, portalsOf, standingOf, titleOf, type ListedView } from './standing';
import { texts } from './views-texts';

const everywhere = { organisation: '*', slot: '*', language: '*', version: 'a', share: 100, before: null };
const view = (owner: string, change: Partial<ListedView> = {}): ListedView => ({
  owner, name: 'ring', titles: { sv: 'Ring', en: 'Ring' }, slots: ['municipality.home@1'], capabilities: ['query'], stopped: null, versions: [], activations: [everywhere], ...change,
});

test('an organisation that has not chosen sees what every portal shows', () => {
  expect(standingOf(view('core'), 'lysekil')).toEqual({ own: null, shown: everywhere });
  const own = { ...everywhere, organisation: 'lysekil', version: null };
  expect(standingOf(view('core', { activations: [everywhere, own] }), 'lysekil')).toEqual({ own, shown: own });
  expect(standingOf(view('core', { activations: [{ ...everywhere, slot: 'municipality.home@1' }] }), 'lysekil').shown).toBeNull();
});

test('what was chosen for a place or a language alone is told, and goes before the rest', () => {
  const at = (slot: string, language: string, organisation = 'lysekil') => ({ ...everywhere, organisation, slot, language });
  const [whole, english, home, everybodys] = [at('*', '*'), at('*', 'en'), at('municipality.home@1', '*'), at('*', 'da', '*')] as const;
  expect(narrowerOf(view('v8', { activations: [everybodys, english, home] }), 'lysekil')).toEqual([home, english, everybodys]);
  expect(narrowerOf(view('v8', { activations: [everybodys, english, whole, home] }), 'lysekil')).toEqual([home, english]);
  expect(placeOf(english, 'sv')).toEqual({ kind: null, language: 'engelska' });
  expect(placeOf(home, 'sv')).toEqual({ kind: 'home', language: null });
});

test('a municipality chooses among views that can stand in its portal, partners’ first', () => {
  const all = [view('core'), view('uddevalla'), view('fyrbodal', { slots: ['association.page@1'] })];
  expect(listed(all, ['municipality']).map(({ owner }) => owner)).toEqual(['uddevalla', 'core']);
  expect(listed(all, ['association', 'municipality', 'research'])).toHaveLength(3);
});

test('the association is told in which portals a view of theirs stands', () => {
  const research = view('v8', { slots: ['research.page@1'], activations: [{ ...everywhere, organisation: 'research' }] });
  expect([fits(research, 'association'), fits(research, 'research'), fits(view('core'), 'municipality')]).toEqual([false, true, true]);
  expect(portalsOf(research)).toEqual(['research']);
  const hidden = { ...everywhere, organisation: 'tanum', version: null };
  expect(portalsOf(view('v8', { activations: [{ ...everywhere, organisation: 'lysekil', slot: 'municipality.home@1' }, everywhere, hidden] }))).toEqual(['*', 'lysekil']);
});

test('a view without a title in a language is called as in Swedish', () => {
  expect([titleOf(view('v8'), 'en'), titleOf(view('v8'), 'da'), titleOf(view('v8', { titles: {} }), 'da')]).toEqual(['Ring', 'Ring', 'ring']);
});

test('every text is there in both languages', () => {
  expect(catalogueProblems(texts)).toEqual([]);
});
