import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { texts } from './card-texts';
import { CULTURE_CARD, RISKS_CARD } from './cards.query';
import CultureCard from './culture-card';
import RisksCard from './risks-card';

jest.mock('./card.module.css', () => ({}));

const wave = (status: string, source = 'OWN_SURVEY') => ({ id: status + source, title: 'Kulturmätning 3', status, source, closesOn: '2013-06-30' });
const culture = (waves: unknown[]) => renderView(CultureCard, { query: CULTURE_CARD, variables: {}, answer: { data: { waves } } });
const risks = (overdueRiskReviews: unknown[]) => renderView(RisksCard, { query: RISKS_CARD, variables: {}, answer: { data: { overdueRiskReviews } } });

test('an open survey is to be answered; a supplier’s is not answered here', async () => {
  expect(await culture([wave('CLOSED'), wave('OPEN')])).toContain('är öppen till och med 30 juni 2013');
  for (const waves of [[wave('CLOSED')], [wave('OPEN', 'SUPPLIER')]]) expect(await culture(waves)).toContain('Ingen kulturmätning är öppen');
});

test('says how many risks wait, and names the first three', async () => {
  const html = await risks(['A', 'B', 'C', 'D'].map((title) => ({ id: title, title: `Risk ${title}`, reviewOn: '2013-05-15' })));
  expect(html).toContain('4 risker skulle ha setts över');
  expect(html).toContain('Risk C');
  expect(html).not.toContain('Risk D');
  expect(await risks([])).toContain('Inga risker väntar');
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
