import { AgendaItemKind, alternating, minutesByKind, skippedItems } from './meeting-rhythm.rules';

test('meetings take turns, a week between, also over the change to summer time and the end of a year', () => {
  expect(alternating('2013-03-25', 3)).toEqual([
    { number: 1, kind: 'WORKPLACE', heldOn: '2013-03-25' }, { number: 2, kind: 'REFLECTION', heldOn: '2013-04-01' }, { number: 3, kind: 'WORKPLACE', heldOn: '2013-04-08' },
  ]);
  expect(alternating('2013-12-30', 2).map(({ heldOn }) => heldOn)).toEqual(['2013-12-30', '2014-01-06']);
});

test('minutes are summed by kind, and a kind nothing was spent on is zero', () => {
  const items = [{ kind: AgendaItemKind.LEARNING, minutes: 20 }, { kind: AgendaItemKind.DECISION, minutes: 25 }];
  expect(minutesByKind([{ items }, { items: [{ kind: AgendaItemKind.LEARNING, minutes: 30 }] }, { items: [] }])).toEqual([
    { kind: 'LEARNING', minutes: 50 }, { kind: 'DECISION', minutes: 25 }, { kind: 'INFORMATION', minutes: 0 }]);
});

test.each([
  [[], ['Värdegrunden'], []],
  [['Beslut'], ['Värdegrunden', 'Beslut'], ['Värdegrunden']],
  [[' värdegrunden ', 'Beslut', 'Annat'], ['Värdegrunden', 'Beslut'], []],
])('of items %p and standing %p, %p were skipped', (titles, standing, skipped) => {
  expect(skippedItems(titles.map((title) => ({ title })), standing)).toEqual(skipped);
});
