import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import RedThread from './red-thread';
import { RED_THREAD, type BaseGroup, type RedThreadData, type Series } from './red-thread.query';
import { placing, thread } from './red-thread.rules';
import { texts } from './texts';

const meeting = (number: number, heldOn: string, betweenTask: string | null = null) => ({ number, heldOn, betweenTask, inBaseGroups: true, reports: [] });
const series: Series = {
  id: 's', title: 'Den röda tråden i Dals-Ed', planned: 6, scheduled: 2, participantCount: 29,
  meetings: [meeting(1, '2012-03-07', 'Skugga en kollega'), { ...meeting(2, '2012-05-09'), reports: [{ text: 'Det gick' }] }],
};
const group = (number: number, kind: BaseGroup['kind'], women: number | null, men: number | null): BaseGroup =>
  ({ id: `${number}`, number, kind, participants: { women, men, total: women === null || men === null ? null : women + men, absence: women === null ? 'SUPPRESSED' : null } });
/** Domain.md §2.1: 29 managers in Dals-Ed. */
const GROUPS = [group(1, 'HEADS', 0, 5), group(2, 'ORDINARY', 3, 5), group(3, 'ORDINARY', 3, 5), group(4, 'ORDINARY', 4, 4)];

test('lists the planned meetings that have no day yet', () => {
  expect(thread(series).map(({ number, heldOn }) => [number, heldOn])).toEqual([[1, '2012-03-07'], [2, '2012-05-09'], [3, null], [4, null], [5, null], [6, null]]);
});
test('leaves out no meeting though more are held than were planned', () => expect(thread({ ...series, planned: 1 })).toHaveLength(2));
test('everybody is placed, in groups of five to eight', () => expect(placing(GROUPS)).toEqual({ groups: 4, people: 29, smallest: 5, largest: 8 }));
test('a hidden group makes the sum unknown, not smaller', () => expect(placing([...GROUPS, group(5, 'ORDINARY', null, null)])).toMatchObject({ groups: 5, people: null, smallest: 5 }));
test('no groups have no sizes', () => expect(placing([])).toEqual({ groups: 0, people: null, smallest: null, largest: null }));

const page = async (municipality: RedThreadData['municipality'], language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(RedThread, { query: RED_THREAD, variables: { code: '1438' }, answer: { data: { municipality } }, language, organisation: { id: 'x', code: '1438', name: 'Dals-Ed' } })).replaceAll('\u00a0', ' ');
const managers = { total: 29, women: 10, men: 19, absence: null };

test('shows meetings, tasks and groups in both languages', async () => {
  const html = await page({ managers, meetingSeries: [series], baseGroups: GROUPS });
  for (const text of ['7 mars 2012', 'Skugga en kollega', 'Ingen dag än', 'mellan 5 och 8', 'Grupp 1, förvaltningschefer', '10 kvinnor, 19 män']) expect(html).toContain(text);
  expect(await page({ managers, meetingSeries: [series], baseGroups: GROUPS }, 'en')).toContain('Group 1, heads of administration');
});
test('says so where nothing is planned or composed', async () => {
  const html = await page({ managers, meetingSeries: [], baseGroups: [] });
  expect(html).toContain('Ingen serie är planerad');
  expect(html).toContain('Inga basgrupper än');
});
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
