import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Budget from './budget';
import { BUDGET, type BudgetData } from './budget.query';
import { texts } from './budget-texts';

jest.mock('./living.module.css', () => ({ __esModule: true, default: {} }));

const öre = (kronor: number) => ({ amountMinor: `${kronor}00` });
const line = (position: number, label: string, planned: number) => ({
  id: String(position), position, label, original: öre(planned), planned: öre(planned), actual: öre(0), forecast: öre(planned), activity: null,
});
const answer: BudgetData = {
  projects: [{ id: 'lia', name: 'LiA' }],
  project: {
    id: 'lia', name: 'LiA', period: { start: '2012-01-01', end: '2013-06-30' },
    budget: { planned: öre(1762220), actual: öre(0), forecast: öre(1762220), coFinancing: öre(0) },
    declaredTotal: öre(1761220), totalDifference: öre(-1000),
    lines: [line(5, 'Uppföljningsdag lärledare', 69000), line(7, 'Uppföljningsdag lärledare', 36000)], burn: [], reallocations: [], reallocationRequests: [], procurements: [],
  },
};

test('shows declared, computed and the difference of −1 000 kr, and the label that stands twice', async () => {
  const html = (await renderView(Budget, { query: BUDGET, variables: { id: 'lia' }, answer: { data: answer }, language: 'sv' })).replaceAll('\u00a0', ' ');
  for (const text of ['1 761 220 kr', '1 762 220 kr', '−1 000 kr', 'benämningen står två gånger']) expect(html).toContain(text);
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
