import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import FourR from './four-r';
import { FOUR_R, type Count, type Member } from './four-r.query';
import { chancesOf, fewWomenLead, kronorBySex, reached, sumOf, womenShare } from './four-r.rules';
import { texts } from './texts';

const count = (women: number, men: number): Count => ({ total: women + men, women, men, absence: null });
const hidden: Count = { total: null, women: null, men: null, absence: 'SUPPRESSED' };

/** Staff and managers by domain.md §2.1; places and money are chosen. */
const member = (code: string, name: string, headcount: Count, managers: Count, more: Partial<Member> = {}): Member => ({
  code, name, participation: 'WHOLE_MUNICIPALITY', headcount, managers, trainedLearningLeaders: count(10, 5),
  participationSummary: { enrolled: count(30, 10), completed: count(20, 8), hours: 1178 }, budget: { planned: { amountMinor: '20000000' } }, ...more,
});
const LYSEKIL = member('1484', 'Lysekil', count(1205, 233), count(46, 27));
const DALS_ED = member('1438', 'Dals-Ed', count(442, 124), count(10, 19));
const SOTENAS = member('1427', 'Sotenäs', count(600, 250), count(10, 30));
const MUNKEDAL = member('1430', 'Munkedal', count(637, 113), count(13, 17));
const VANERSBORG = member('1487', 'Vänersborg', count(2534, 581), count(81, 41));
const AMAL = member('1492', 'Åmål', count(0, 0), count(0, 0), { participation: 'NONE', budget: null });
const WHOLE = [LYSEKIL, DALS_ED, SOTENAS, MUNKEDAL, VANERSBORG];

test('adds the whole municipalities up to the table’s own sums', () => {
  expect(sumOf(WHOLE, ({ headcount }) => headcount)).toEqual({ women: 5418, men: 1301 });
  expect(sumOf(WHOLE, ({ managers }) => managers)).toEqual({ women: 160, men: 134 });
  expect(womenShare(sumOf(WHOLE, ({ headcount }) => headcount))).toBeCloseTo(0.8064, 4);
});

test('gives no sum where a part is hidden or away', () => {
  expect(sumOf([LYSEKIL, { ...DALS_ED, headcount: hidden }], ({ headcount }) => headcount)).toBeNull();
  expect(sumOf([LYSEKIL, { ...DALS_ED, headcount: null }], ({ headcount }) => headcount)).toBeNull();
});

test('says how many times as often a man is a manager, largest first', () => {
  const chances = chancesOf(WHOLE);
  expect(chances.map(({ name }) => name)).toEqual(['Munkedal', 'Sotenäs', 'Dals-Ed', 'Lysekil', 'Vänersborg']);
  expect(chances[0]).toMatchObject({ women: expect.closeTo(2.04, 2), men: expect.closeTo(15.04, 2), times: expect.closeTo(7.4, 1) });
  expect(chancesOf([{ ...LYSEKIL, managers: count(0, 3) }])).toEqual([]);
});

test('names the three where women are most of the staff and few of the managers', () => {
  expect(fewWomenLead(WHOLE)).toEqual(['Dals-Ed', 'Sotenäs', 'Munkedal']);
});

test.each([
  [LYSEKIL, 40 / 1438],
  [AMAL, { value: null, absence: 'NOT_APPLICABLE' }],
  [{ ...LYSEKIL, participationSummary: { enrolled: hidden, completed: hidden, hours: null } }, { value: null, absence: 'SUPPRESSED' }],
  [{ ...LYSEKIL, headcount: null }, { value: null, absence: 'MISSING' }],
])('how far the programme reaches, case %#', (of, expected) => expect(reached(of)).toEqual(expected));

test('divides planned kronor as the places are divided, to the krona', () => {
  expect(kronorBySex(LYSEKIL)).toEqual({ women: 150_000, men: 50_000 });
  const odd = kronorBySex({ ...LYSEKIL, budget: { planned: { amountMinor: '100100' } } })!;
  expect(odd.women + odd.men).toBe(1001);
  expect(kronorBySex({ ...LYSEKIL, budget: null })).toBeNull();
  expect(kronorBySex({ ...LYSEKIL, participationSummary: { enrolled: count(0, 0), completed: count(0, 0), hours: 0 } })).toBeNull();
});

const page = async (municipalities: Member[] | null, language: 'sv' | 'en' = 'sv', errors?: unknown[]): Promise<string> =>
  (await renderView(FourR, { query: FOUR_R, variables: {}, answer: { data: { municipalities, affectedHeadcount: { unique: { total: 9938 } } }, errors }, language })).replaceAll('\u00a0', ' ');

test('draws the page in both languages', async () => {
  const html = await page([...WHOLE, AMAL]);
  for (const text of ['5 av 6', '9 938', '81 %', '54 %', '5 418 kvinnor, 1 301 män', '3 av 5 hela kommuner: Dals-Ed, Sotenäs, Munkedal', '7,4']) expect(html).toContain(text);
  expect(await page([...WHOLE, AMAL], 'en')).toContain('Representation: who is there?');
});

test('says so when there is nobody', async () => expect(await page([])).toContain('Förbundet har inga medlemmar'));

test('names the part that is away and shows the rest', async () => {
  const away = { message: 'away', path: ['municipalities', 0, 'participationSummary'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'activities' } };
  const html = await page([{ ...LYSEKIL, participationSummary: null }], 'sv', [away]);
  expect(html).toContain('svarar inte');
  expect(html).toContain('1 205 kvinnor');
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
