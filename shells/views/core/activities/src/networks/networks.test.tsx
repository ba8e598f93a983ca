import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Network from './network';
import Networks from './networks';
import { NETWORK, NETWORKS, type Network as NetworkShown } from './networks.query';
import { texts } from './network-texts';

jest.mock('../form.module.css', () => ({}));
jest.mock('./networks.module.css', () => ({}));

const checklist = Array.from({ length: 13 }, (_, index) => ({
  number: index + 1, question: `Fråga ${index + 1}`, satisfied: index === 0 ? true : index === 1 ? false : null, answer: index < 2 ? 'Ja, i avsiktsförklaringen' : null, plan: index === 1 ? 'Klart i augusti' : null,
}));
const DISABILITY: NetworkShown = {
  id: 'n', title: 'Funktionsnedsättning', period: { start: '2012-01-01', end: '2013-06-30' }, participantCount: 5, minimum: 6, maximum: 7, municipalities: 2, startedAt: null,
  readyToStart: false, startObstacles: ['CHECKLIST', 'TOO_FEW'], existingConsidered: 'FoU-nätverket', continuationPlan: null, members: [{ id: 'a', displayName: 'Ann Ek' }], overloaded: [], checklist,
};
const PLANNER = { id: 'p', name: 'Per', role: null, rights: ['activities:plan'] };
const page = (network: NetworkShown | null, language: 'sv' | 'en' = 'sv', viewer = PLANNER) =>
  renderView(Network, { query: NETWORK, variables: { id: 'n' }, params: { id: 'n' }, answer: { data: { network } }, language, viewer });

test('tells what stands in the way, and each question with its answer', async () => {
  const html = await page(DISABILITY);
  for (const text of ['Besvara alla tretton frågor', 'Deltagarna är för få', '13. Hur skapas lagom mycket friktion', 'Nej, med plan', '2 av 13', 'FoU-nätverket']) expect(html).toContain(text);
  expect(html).not.toContain('Starta nätverket');
});

test('offers the start to planners once nothing stands in the way', async () => {
  const ready = { ...DISABILITY, readyToStart: true, startObstacles: [] };
  expect(await page(ready)).toContain('Starta nätverket');
  expect(await page(ready, 'sv', { ...PLANNER, rights: [] })).not.toContain('Starta nätverket');
});

test('others read the answers and write none', async () => {
  const html = await page(DISABILITY, 'sv', { ...PLANNER, rights: [] });
  expect(html).toContain('Klart i augusti');
  expect(html).not.toContain('Spara svaret');
});

test('lists networks by how far they have come', async () => {
  const list = (networks: NetworkShown[], language: 'sv' | 'en' = 'sv') => renderView(Networks, { query: NETWORKS, variables: {}, answer: { data: { networks } }, language });
  expect(await list([DISABILITY], 'en')).toContain('In preparation');
  expect((await list([{ ...DISABILITY, startedAt: '2012-02-01T08:00:00Z' }])).replaceAll(/<[^>]*>/g, '')).toContain('Startat 2012-02-01');
  expect(await list([])).toContain('Inget nätverk finns än');
});

test('has every text in both languages', async () => {
  expect(catalogueProblems(texts)).toEqual([]);
  expect(await page(DISABILITY, 'en')).toContain('How is just enough friction created');
});
