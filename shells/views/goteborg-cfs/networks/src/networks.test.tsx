import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Networks from './networks';
import { NETWORKS, type Answer, type Network } from './networks.query';
import { ours, stateOf, tally, undecided } from './networks.rules';
import { texts } from './texts';

const answer = (number: number, satisfied: boolean | null, text: string | null, plan: string | null = null): Answer => ({ number, question: `Fråga nummer ${number}`, satisfied, answer: text, plan });
const CHECKLIST = [answer(1, true, 'Ja'), answer(2, false, 'Nej', 'I maj'), answer(3, null, null)];
const decision = (name: string, decidedOn: string | null) => ({ administration: { id: name, name }, decidedOn, financing: decidedOn && 'Två medarbetare' });
const RUNNING: Network = { id: 'a', title: 'Flerspråkighet', startedAt: '2013-02-01T08:00:00Z', participantCount: 10, continuationPlan: 'I tur och ordning', checklist: [answer(1, true, 'Ja')], establishment: [decision('Grundskola', '2012-10-01')] };
const WAITING: Network = { ...RUNNING, id: 'b', title: 'Matematik', startedAt: null, continuationPlan: null, checklist: CHECKLIST, establishment: [decision('Grundskola', '2013-04-10'), decision('Förskola', null)] };
const OTHERS: Network = { ...RUNNING, id: 'c', title: 'Någon annans', establishment: [] };

test.each([
  [answer(1, true, 'Ja'), 'YES'], [answer(1, false, 'Nej', 'I maj'), 'PLANNED'], [answer(1, false, 'Nej'), 'OPEN'], [answer(1, false, 'Nej', ' '), 'OPEN'], [answer(1, null, null), 'OPEN'], [answer(1, true, ' '), 'OPEN'],
])('%j is %s', (given, expected) => expect(stateOf(given)).toBe(expected));
test('counts each question once', () => expect(tally(CHECKLIST)).toEqual({ YES: 1, PLANNED: 1, OPEN: 1 }));
test('knows who has not decided', () => expect(undecided(WAITING.establishment).map(({ administration }) => administration!.name)).toEqual(['Förskola']));
test('leaves out networks that concern no administration here', () => expect(ours([RUNNING, OTHERS])).toEqual([RUNNING]));

const page = async (networks: Network[], search = '', language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(Networks, { query: NETWORKS, variables: {}, answer: { data: { networks } }, language, search })).replaceAll('\u00a0', ' ');

test('shows the network that waits, unless another is chosen', async () => {
  const html = await page([RUNNING, WAITING, OTHERS]);
  for (const text of ['Frågorna: Matematik', 'Nej, med plan', 'I maj', '1 av 2 förvaltningar har inte beslutat än', 'Inte än']) expect(html).toContain(text);
  expect(html).not.toContain('Någon annans');
  const other = await page([RUNNING, WAITING], 'network=a');
  expect(other).toContain('Frågorna: Flerspråkighet');
  expect(other).toContain('Alla förvaltningar har beslutat');
  const english = await page([{ ...WAITING, checklist: [...CHECKLIST, answer(14, null, null)] }], '', 'en');
  for (const text of ['The network has not started.', '1. Is the need described?', '14. Fråga nummer 14', '1 of 2 administrations has not decided yet.']) expect(english).toContain(text);
});
test('says so where there is none', async () => expect(await page([OTHERS])).toContain('Inget nätverk väntar på beslut'));
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
