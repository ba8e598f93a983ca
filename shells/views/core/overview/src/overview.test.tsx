import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { shareOfWomen } from './equality';
import Overview from './overview';
import { OVERVIEW, type MunicipalityOverview } from './overview.query';
import { texts } from './overview-texts';

const kronor = (amount: number) => ({ amountMinor: `${amount}00` });

/** Lysekil by domain.md §2.1; what has no source there is chosen to tell zero, missing and suppressed apart. */
const LYSEKIL: MunicipalityOverview = {
  name: 'Lysekil',
  headcount: { total: 1438, women: 1205, men: 233 },
  managers: { total: 73, women: 46, men: 27 },
  declaredLearningLeaders: { total: 27 },
  trainedLearningLeaders: { total: 0 },
  trainedObservers: 7,
  programmes: [{ title: 'Chefsutveckling 1', participantCount: 0, cost: { planned: kronor(1762220) }, costPerParticipant: null }],
  ku8: { visitsGiven: 4, visitsReceived: 3, observers: 7, observerTarget: 8 },
  cultureMeasurement: { before: { wave: '2012', entropy: 0.18, respondents: 1102, responseRate: 0.766 }, after: { wave: '2013', entropy: 0.167, respondents: 987, responseRate: 0.686 }, entropyDelta: -0.013, suppressed: false },
  budget: { planned: kronor(1761220), actual: kronor(1762220) },
};

async function page(municipality: MunicipalityOverview | null, language: 'sv' | 'en' = 'sv', errors?: unknown[]): Promise<string> {
  const html = await renderView(Overview, {
    query: OVERVIEW, variables: { code: '1484' }, answer: { data: { municipality }, errors }, language,
  });
  return html.replaceAll('\u00a0', ' ');
}

test('shows people, cost, culture and money the Swedish way', async () => {
  const html = await page(LYSEKIL);
  for (const text of ['1 438', '1 205 kvinnor, 233 män', '1 762 220 kr', '−1,3', 'Svarsfrekvens 2013', '69 %', 'Första mätningen, 2012', '77 %', '18,0 %', '−1 000 kr']) expect(html).toContain(text);
});

test('writes zero as a figure on its own, as a dash in a table, and missing as two dots', async () => {
  const html = await page(LYSEKIL);
  expect(html).toMatch(/Utbildade lärledare<\/dt><dd><span class="samlar-key-value"><span class="samlar-figure">0</);
  expect(html).toMatch(/aria-hidden="true">–<\/span><span class="samlar-visually-hidden">noll/);
  expect(html).toMatch(/aria-hidden="true">\.\.<\/span><span class="samlar-visually-hidden">Uppgift saknas/);
});

test('sorts programmes as the language does, and says where the numbers of women and men are from', async () => {
  const of = (title: string) => ({ ...LYSEKIL.programmes![0]!, title });
  const html = await page({ ...LYSEKIL, programmes: [of('Öppet hus'), of('Ädel'), of('Åter')] });
  expect(['Åter', 'Ädel', 'Öppet hus'].map((title) => html.indexOf(title))).toEqual(['Åter', 'Ädel', 'Öppet hus'].map((title) => html.indexOf(title)).toSorted((x, y) => x - y));
  expect(html).toContain('som kommunen har angett i planen');
});

test('says that a group is too small instead of showing its culture', async () => {
  const html = await page({ ...LYSEKIL, cultureMeasurement: { before: null, after: null, entropyDelta: null, suppressed: true } });
  expect(html).toContain('För få har svarat');
  expect(html).not.toContain('Förändrad dysfunktionsandel');
});

test('says that no money is divided on it rather than three noughts', async () => {
  const html = await page({ ...LYSEKIL, budget: { planned: kronor(0), actual: kronor(0) } });
  expect(html).toContain('Inga projektbelopp är fördelade på kommunen');
  expect(html).not.toContain('Kvar av planen');
});

test('one woman, one man', async () => expect(await page({ ...LYSEKIL, managers: { total: 2, women: 1, men: 1 } })).toContain('1 kvinna, 1 man'));

test('names the part that is away and shows the rest', async () => {
  const away = { message: 'away', path: ['municipality', 'ku8'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'ku8' } };
  const html = await page({ ...LYSEKIL, ku8: null }, 'sv', [away]);
  expect(html).toContain('Kollegabesöksdelen svarar inte');
  expect(html).toContain('1 438');
  expect(html).not.toContain('Besök som kommunen gjort');
});

test.each([
  [{ total: 1438, women: 1205, men: 233 }, 1205 / 1438],
  [{ total: 0, women: 0, men: 0 }, null],
  [{ total: 5, women: null, men: null }, null],
  [null, null],
])('the share of women of %p is %p', (count, share) => {
  expect(shareOfWomen(count)).toBe(share);
});

test('says so when no municipality has the code', async () => {
  expect(await page(null)).toContain('Ingen kommun har koden 1484');
});

test('has every text in both languages', async () => {
  expect(catalogueProblems(texts)).toEqual([]);
  expect(await page(LYSEKIL, 'en')).toContain('Trained learning leaders');
});
