import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { texts } from './organisation-texts';
import Reach from './reach';
import { REACH, type ReachData } from './reach.query';

const count = (total: number) => ({ total, women: null, men: null, absence: null });
const answer: ReachData = {
  affectedHeadcount: {
    scopes: [], sum: count(11177), unique: { total: 9938, women: 8176, men: 1727 },
    overlaps: [{ part: { id: 'b', name: 'Bildningsförvaltningen' }, inside: { name: 'Lysekil' }, people: 400 }, { part: { id: 'f', name: 'FOKUS-förvaltningen' }, inside: { name: 'Dals-Ed' }, people: 275 }],
  },
};

test('shows unique people, the sum of tables and the overlap between them', async () => {
  const html = (await renderView(Reach, { query: REACH, variables: {}, answer: { data: answer }, language: 'sv' })).replaceAll('\u00a0', ' ');
  for (const text of ['9 938', '11 177', '675', '8 176 kvinnor, 1 727 män', 'Bildningsförvaltningen']) expect(html).toContain(text);
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
