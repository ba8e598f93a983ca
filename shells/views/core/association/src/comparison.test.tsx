import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { texts } from './association-texts';
import Comparison from './comparison';
import { COMPARISON, type Compared } from './comparison.query';

const count = (women: number, men: number) => ({ total: women + men, women, men, absence: null });
const lysekil: Compared = {
  id: 'l', code: '1484', name: 'Lysekil', participation: 'WHOLE_MUNICIPALITY', headcount: count(1205, 233), managers: count(46, 27),
  declaredLearningLeaders: { total: 27 }, trainedLearningLeaders: count(23, 4), participationSummary: null,
  ku8: { visitsGiven: 0, visitsReceived: 3, observers: 7, observerTarget: 8 },
  cultureMeasurement: { before: { entropy: 0.182 }, after: { entropy: null }, entropyDelta: null, suppressed: true }, budget: null,
};
const bengtsfors: Compared = { ...lysekil, id: 'b', code: '1460', name: 'Bengtsfors', participation: 'NONE', headcount: count(0, 0), managers: count(0, 0), ku8: null, cultureMeasurement: null };

test('compares on the same terms, and a part that is away is not zero', async () => {
  const html = (await renderView(Comparison, { query: COMPARISON, variables: {}, answer: { data: { municipalities: [lysekil, bengtsfors] } }, language: 'sv' })).replaceAll('\u00a0', ' ');
  for (const text of ['1 av 2', '1 438', '18,2 %', 'deltar inte', '84 %']) expect(html).toContain(text);
  expect(html).toContain('href="/municipalities/1484"');
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
