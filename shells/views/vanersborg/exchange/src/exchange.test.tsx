import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Exchange from './exchange';
import { EXCHANGE, type ExchangeData, type Side } from './exchange.query';
import { sideBySide, untried, withoutDay } from './exchange.rules';
import MeetingsCard from './meetings-card';
import { MEETINGS_CARD } from './meetings-card.query';
import { texts } from './texts';

const side = (name: string, planned: number, meetings: [string, string | null][], groups = 0): Side => ({
  name, baseGroups: Array.from({ length: groups }, (_, at) => ({ id: `${at}` })),
  meetingSeries: [{ id: name, title: name, planned, scheduled: meetings.length, participantCount: 122, meetings: meetings.map(([heldOn, betweenTask], at) => ({ number: at + 1, heldOn, betweenTask })) }],
});
const OURS = side('Vänersborg', 3, [['2012-03-08', 'Skugga en kollega'], ['2012-05-24', null]]);
const THEIRS = side('Dals-Ed', 2, [['2012-03-07', 'Skugga en kollega'], ['2012-05-09', 'Skriv Gjort–Lärt–Klokt']], 4);

test('puts the same meeting of both on one row, as many as either plans', () => {
  expect(sideBySide(OURS, THEIRS).map(({ number, ours, theirs }) => [number, ours?.heldOn ?? null, theirs?.heldOn ?? null])).toEqual([
    [1, '2012-03-08', '2012-03-07'], [2, '2012-05-24', '2012-05-09'], [3, null, null]]);
  expect(sideBySide(null, THEIRS)).toHaveLength(2);
  expect(sideBySide(null, { ...THEIRS, meetingSeries: null })).toEqual([]);
});
test('asks about what they have tried and we have not', () => {
  expect(untried(OURS, THEIRS)).toEqual(['Skriv Gjort–Lärt–Klokt']);
  expect(untried(THEIRS, OURS)).toEqual([]);
});
test.each([[6, 5, 1], [6, 6, 0], [6, 7, 0]])('of %i planned with %i scheduled, %i have no day', (planned, scheduled, left) => expect(withoutDay({ planned, scheduled })).toBe(left));

const VANERSBORG = { id: 'x', code: '1487', name: 'Vänersborg' };
const page = async (data: ExchangeData, language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(Exchange, { query: EXCHANGE, variables: { ours: '1487', theirs: '1438' }, answer: { data }, language, organisation: VANERSBORG })).replaceAll('\u00a0', ' ');

test('shows both, the gap and what to ask', async () => {
  const html = await page({ ours: OURS, theirs: THEIRS });
  for (const text of ['122 chefer i inga basgrupper än', '122 chefer i 4 basgrupper', 'Vänersborg: en planerad träff har ingen dag', 'Skriv Gjort–Lärt–Klokt', '2012-05-24']) expect(html).toContain(text);
  expect(await page({ ours: OURS, theirs: THEIRS }, 'en')).toContain('Ask them about');
});
test('says so where neither has meetings', async () => expect(await page({ ours: { ...OURS, meetingSeries: [] }, theirs: null })).toContain('Ingen av kommunerna har träffar'));
test('the card says what to try and what lacks a day', async () => {
  const html = await renderView(MeetingsCard, { query: MEETINGS_CARD, variables: { code: '1487' }, answer: { data: { municipality: OURS } }, organisation: VANERSBORG });
  for (const text of ['Att pröva efter träff 2 (2012-05-24):', 'Ingen uppgift än', 'En träff saknar dag.']) expect(html).toContain(text);
});
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
