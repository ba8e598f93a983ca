import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Budget from './budget';
import { BUDGET, type BudgetData, type Line } from './budget.query';
import type { Posting } from './entry.command';
import { entryTexts } from './entry-texts';
import { instantOf } from './instant';
import { open } from './post-dialog';

jest.mock('./living.module.css', () => ({ __esModule: true, default: {} }));

const nothing = { amountMinor: '0' };
const line: Line = { id: 'l', position: 1, label: 'Kurs', original: nothing, planned: nothing, actual: nothing, forecast: nothing, activity: null };
const drawn = (rights: string[], lines: Line[]) => {
  const answer: BudgetData = {
    projects: [], project: {
      id: 'lia', name: 'LiA', period: { start: '2012-01-01', end: null }, budget: { planned: nothing, actual: nothing, forecast: nothing, coFinancing: nothing },
      declaredTotal: null, totalDifference: null, lines, burn: null, reallocations: null, reallocationRequests: null,
      procurements: [{ id: 'p', title: 'Utbildning', tenderDeadline: '2012-01-16T22:59:00Z', tenders: [] }],
    },
  };
  return renderView(Budget, { query: BUDGET, variables: { id: 'lia' }, answer: { data: answer }, viewer: { id: 'p', name: 'Jag', role: null, rights } });
};
const offered = /Bokför|Registrera anbud|Läs in budgeten/g;

test('whoever keeps the money posts and registers tenders, and imports where there are no lines; others are offered nothing', async () => {
  expect((await drawn(['money:write'], [line])).match(offered)).toEqual(['Bokför', 'Registrera anbud']);
  expect((await drawn(['money:write'], [])).match(offered)).toEqual(['Läs in budgeten', 'Registrera anbud']);
  expect((await drawn([], [line])).match(offered)).toBeNull();
  expect((await drawn([], [])).match(offered)).toBeNull();
});

test('a time is one of Swedish clocks, in winter and in summer', () => {
  expect([instantOf('2012-01-16', '23:59'), instantOf('2012-07-01', '00:30')]).toEqual(['2012-01-16T22:59:00.000Z', '2012-06-30T22:30:00.000Z']);
});

test('a posting is taken back once, and what takes it back is not', () => {
  const posting = (id: string, corrects: string | null = null): Posting => ({ id, corrects, postedOn: '2012-02-25', amount: nothing, text: '' });
  expect(open([posting('a'), posting('b'), posting('c', 'a')]).map(({ id }) => id)).toEqual(['b']);
});

test('has every text in every language', () => expect(catalogueProblems(entryTexts)).toEqual([]));
