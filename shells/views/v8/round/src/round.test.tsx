import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import RoundPage from './round';
import { ROUND, STAGES, type Member, type Round, type RoundData } from './round.query';
import { balanceOf, currentRound, lacking, waiting } from './round.rules';
import { texts } from './texts';

const request = (id: string, submittedOn: string, assignment: { id: string } | null = null) => ({ id, question: `Fråga ${id}`, submittedOn, municipality: { code: '1435', name: 'Tanum' }, assignment });
const round = (id: string, start: string, closedOn: string | null = null, more: Partial<Round> = {}): Round => ({
  id, title: `Omgång ${id}`, closedOn, period: { start, end: null },
  stagesReached: STAGES.map((name, stage) => ({ stage, name, requests: 23 - stage })),
  board: STAGES.map((name, stage) => ({ stage, name, count: 0, requests: stage === 0 ? [request('b', '2013-03-01'), request('a', '2013-02-01', { id: 'x' })] : [request(`s${stage}`, '2012-01-01')] })), ...more,
});
const member = (name: string, visitsGiven: number, visitsReceived: number, observers: number | null): Member =>
  ({ code: name, name, ku8: { visitsGiven, visitsReceived, observers, observerTarget: 8, observerDays: null, observerDaysAbsence: 'SUPPRESSED' } });
const MEMBERS = [member('Strömstad', 4, 2, 10), member('Dals-Ed', 3, 3, 6), member('Färgelanda', 0, 1, 4)];

test.each([
  [[round('1', '2012-01-01'), round('2', '2013-01-01')], '2'],
  [[round('1', '2012-01-01'), round('2', '2013-01-01', '2013-05-01')], '1'],
  [[round('1', '2012-01-01', '2012-12-01'), round('2', '2013-01-01', '2013-05-01')], '2'],
  [[], undefined],
])('of the rounds, case %#, it is %p', (rounds, id) => expect(currentRound(rounds)?.id).toBe(id));
test('given less received, in the order they came', () => {
  expect(balanceOf([...MEMBERS, { ...MEMBERS[0]!, name: 'Orust', ku8: null }])).toEqual([
    { name: 'Strömstad', value: 2 }, { name: 'Dals-Ed', value: 0 }, { name: 'Färgelanda', value: -1 }, { name: 'Orust', value: null }]);
});
test('says where observers are missing, not where they are hidden', () => {
  expect(lacking([...MEMBERS, member('Orust', 0, 0, null)])).toEqual([{ name: 'Dals-Ed', missing: 2 }, { name: 'Färgelanda', missing: 4 }]);
});
test('what waits for the coordinators has no team yet; the oldest first', () => expect(waiting(round('1', '2012-01-01')).map(({ id }) => id)).toEqual(['a', 'b']));
test('nothing waits where the board is withheld', () => expect(waiting(round('1', '2012-01-01', null, { board: null }))).toEqual([]));

const page = async (data: RoundData, language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(RoundPage, { query: ROUND, variables: {}, answer: { data }, language })).replaceAll('\u00a0', ' ');
const group: RoundData['municipalityGroup'] = { name: 'V8', coordinators: [{ id: '1', person: { displayName: 'En' } }, { id: '2', person: { displayName: 'Två' } }], members: MEMBERS };

test('shows the round to its two coordinators', async () => {
  const html = await page({ rounds: [round('1', '2012-01-01')], municipalityGroup: group });
  for (const text of ['Samordnas av En och Två', 'Utse observatörer', 'Fördela uppdraget', 'mot målet 24', 'Dals-Ed (2), Färgelanda (4)', '−1']) expect(html).toContain(text);
  expect(await page({ rounds: [round('1', '2012-01-01')], municipalityGroup: group }, 'en')).toContain('Coordinated by En and Två');
});
test('says so where no round is open', async () => expect(await page({ rounds: [], municipalityGroup: group })).toContain('Ingen omgång är öppnad'));
test('shows the round though the group is away', async () => expect(await page({ rounds: [round('1', '2012-01-01')], municipalityGroup: null })).toContain('Ansökan inne'));
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
