import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Perspectives from './perspectives';
import { COVERED, type Occasion, type Programme } from './perspectives.query';
import { asking, coverageOf, coveredBy, missing, unplanned } from './perspectives.rules';
import { texts } from './texts';
import WorkplaceMeetings from './workplace-meetings';
import { WORKPLACE_MEETINGS, type Administration } from './workplace-meetings.query';

const UDDEVALLA = { id: '00000000-0000-5000-8000-000000001485', code: '1485', name: 'Uddevalla kommun' };
const occasion = (id: string, perspectives: Occasion['perspectives'], publishedAt: string | null = '2011-12-15T08:00:00Z'): Occasion =>
  ({ id, title: `Grupp ${id}`, period: { start: '2012-02-07' }, publishedAt, perspectives });
const whole = occasion('1', [{ perspective: 'HEALTH', covered: 'Eget avsnitt' }, { perspective: 'EQUALITY', covered: 'Egna siffror' }, { perspective: 'ACCESSIBILITY', covered: 'Lokalen' }]);
const half = occasion('2', [{ perspective: 'HEALTH', covered: 'Eget avsnitt' }, { perspective: 'EQUALITY', covered: '  ' }]);
const draft = occasion('3', [], null);
const programme: Programme = {
  id: 'p', title: 'Chefsutveckling 1', perspectives: ['HEALTH', 'EQUALITY', 'ACCESSIBILITY'], plannedParticipants: 60, eligible: 70, occasions: [whole, half, draft],
};
const other: Programme = { ...programme, id: 'o', title: 'Dialogledare', perspectives: [], occasions: [] };

test('leaves out programmes that ask for no perspective', () => expect(asking([programme, other])).toEqual([programme]));
test('blanks cover nothing', () => {
  expect(coveredBy(half, 'EQUALITY')).toBeNull();
  expect(missing(programme, half)).toEqual(['EQUALITY', 'ACCESSIBILITY']);
  expect(missing(programme, whole)).toEqual([]);
});
test('counts published occasions only, and nothing where nothing is asked', () => {
  expect(coverageOf(programme)).toEqual({ occasions: 2, by: { HEALTH: 2, EQUALITY: 1, ACCESSIBILITY: 1 } });
  expect(coverageOf({ ...programme, perspectives: ['EQUALITY'] }).by).toEqual({ HEALTH: null, EQUALITY: 1, ACCESSIBILITY: null });
});
test.each([[70, 60, 10], [60, 70, 0], [null, 60, null], [70, null, null]])('of %p eligible with %p planned, %p are left', (eligible, plannedParticipants, left) =>
  expect(unplanned({ ...programme, eligible, plannedParticipants })).toBe(left));

const page = async (programmes: Programme[], language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(Perspectives, { query: COVERED, variables: { code: '1485' }, answer: { data: { municipality: { programmes } } }, language, organisation: UDDEVALLA })).replaceAll('\u00a0', ' ');

test('shows what each occasion covers and what it leaves out', async () => {
  const html = await page([programme, other]);
  for (const text of ['1 av 2', 'Egna siffror', 'Tas inte upp', 'Grupp 3</a> (utkast)', '10 av 70 är inte planerade']) expect(html).toContain(text);
  expect(html).not.toContain('Dialogledare');
  expect(await page([programme], 'en')).toContain('Not taken up');
});
test('says what to do where no programme asks', async () => expect(await page([other])).toContain('Inget program ber om perspektiven'));

const count = (women: number, men: number) => ({ total: women + men, women, men, absence: null });
/** Domain.md §2.3. */
const SOCIAL: Administration = {
  id: 'a', name: 'Socialförvaltningen', headcount: count(1608, 197), employeesPerManager: 25.8,
  workplaceMeetings: { meetingsPerMonth: 112, peoplePerMeeting: 16.1, source: 'plan' },
  managersByLevel: [{ level: 'UNIT_MANAGER', count: count(52, 4) }, { level: 'HEAD_OF_SOCIAL_SERVICES', count: count(0, 1) }],
};
const card = async (children: Administration[]): Promise<string> =>
  (await renderView(WorkplaceMeetings, { query: WORKPLACE_MEETINGS, variables: { code: '1485' }, answer: { data: { municipality: { children } } }, organisation: UDDEVALLA })).replaceAll('\u00a0', ' ');

test('says how often the workplaces meet and who leads', async () => {
  const html = await card([SOCIAL, { ...SOCIAL, id: 'b', name: 'Kultur', workplaceMeetings: null }]);
  for (const text of ['112', '16,1', '1 805', '25,8', 'Socialchef', 'Enhetschefer']) expect(html).toContain(text);
  expect(html).not.toContain('Kultur');
});
test('says so where nothing is recorded', async () => expect(await card([{ ...SOCIAL, workplaceMeetings: null }])).toContain('Ingen förvaltning har angett'));
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
