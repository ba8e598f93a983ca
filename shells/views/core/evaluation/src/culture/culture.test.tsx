import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { inOrder, readingOf } from './change';
import { texts } from './culture-texts';
import type { Comparison, MatchesDelta, Measurement, Word } from './measurement';
import { wholeOf } from './programme-culture';
import UnitCulture from './unit-culture';
import { UNIT_CULTURE } from './unit-culture.query';
import { wordsByGap } from './words';

jest.mock('./culture.module.css', () => ({}));

const word = (sv: string, current: number, desired: number, limiting = false): Word => ({ sv, nb: null, da: `${sv} (da)`, en: `${sv} (en)`, level: 2, limiting, personal: 5, current, desired });
const measured = (wave: string, entropy: number): Measurement => ({
  id: wave, wave, invited: 1438, respondents: 1023, responseRate: 1023 / 1438, entropy, entropyInterval: { low: entropy - 0.01, high: entropy + 0.01 }, absence: null,
  bandText: { sv: 'Märkbar: värd ett samtal', nb: null, da: 'Mærkbar: værd en samtale', en: 'Noticeable: worth a talk' }, personalCurrentMatches: 4, currentDesiredMatches: 6, personalDesiredMatches: 5,
  levels: [1, 2, 3, 4, 5, 6, 7].map((level) => ({ level, personal: 1 / 7, current: 1 / 7, desired: 1 / 7, limiting: level <= 3 ? 0.06 : 0 })),
  caution: { sv: 'Visar inte varför.', nb: null, da: 'Viser ikke hvorfor.', en: 'Does not show why.' }, personalWords: [word('omtanke', 3, 9)], currentWords: [word('skvaller', 12, 0, true)], desiredWords: [word('omtanke', 3, 9)],
});
const hidden = (wave: string): Measurement => ({
  ...measured(wave, 0), respondents: null, responseRate: null, entropy: null, entropyInterval: null, absence: 'SUPPRESSED', bandText: null,
  personalCurrentMatches: null, currentDesiredMatches: null, personalDesiredMatches: null, levels: null, personalWords: null, currentWords: null, desiredWords: null,
});
const compared = (more: Partial<Comparison> = {}): Comparison & MatchesDelta => ({
  before: measured('2012', 0.19), after: measured('2013', 0.169), entropyDelta: -0.021, entropyDeltaInterval: { low: -0.035, high: -0.007 },
  obstacle: null, personalCurrentMatchesDelta: 0, currentDesiredMatchesDelta: 0, ...more,
});
const UNIT = { id: '00000000-0000-5000-8000-000000001484', name: 'Lysekil', parent: null, children: [] };
const page = async (cultureMeasurement: Comparison | null, language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(UnitCulture, { query: UNIT_CULTURE, variables: { unit: UNIT.id }, answer: { data: { orgUnit: { ...UNIT, cultureMeasurement } } }, language })).replaceAll('\u00a0', ' ');

test('shows share, change with its interval, matches, answers and the caution', async () => {
  const html = await page(compared());
  for (const text of ['16,9 %', '−2,1', '−3,5 till −0,7', 'Lägre än före', '71 %', '1 023 av 1 438 svarade', 'Visar inte varför.', 'Märkbar: värd ett samtal']) expect(html).toContain(text);
});

test('says why a hidden result is hidden, and shows none of its figures', async () => {
  const html = await page(compared({ after: hidden('2013'), entropyDelta: null, entropyDeltaInterval: null, obstacle: 'SUPPRESSED' }));
  expect(html).toContain('Resultatet för 2013 visas inte');
  expect(html).toContain('Visar inte varför.');
  expect(html).not.toContain('Lägre än före');
  for (const label of ['Dysfunktionsandel 2013', 'Förändring', 'Svarsfrekvens 2013']) {
    expect(html).toContain(`${label}</dt><dd><span class="samlar-key-value"><span class="samlar-absence" title="Visas inte: gruppen är för liten">`);
  }
});

test('explains why two measurements are not compared, and draws no line between them', async () => {
  const html = await page(compared({ entropyDelta: null, entropyDeltaInterval: null, obstacle: 'OTHER_UNIT_DEFINITION' }), 'en');
  expect(html).toContain('The units were drawn differently');
  expect(html).not.toContain('Dysfunction share 2012 and 2013');
});

test('a unit below that was measured another time is listed with its measurement, and not drawn among the others', async () => {
  const below = (name: string, after: string) => ({ id: name, name, cultureMeasurement: compared({ after: measured(after, 0.12) }) });
  const orgUnit = { ...UNIT, cultureMeasurement: compared(), children: [below('Vård', '2013'), below('Skola', '2014')] };
  const html = (await renderView(UnitCulture, { query: UNIT_CULTURE, variables: { unit: UNIT.id }, answer: { data: { orgUnit } } })).replaceAll('\u00a0', ' ');
  expect(html).toContain('Dysfunktionsandel, senaste mätningen');
  expect(html).toContain('12,0 % (2014)');
  const slope = html.slice(html.indexOf('Före och efter</h2>'), html.indexOf('Värdekarta</h2>'));
  expect(slope).toContain('Vård');
  expect(slope).not.toContain('Skola');
});

test('a unit without a result of its own says who it answers with', async () => {
  expect(await page(null)).toContain('Små enheter svarar tillsammans med enheten ovanför');
});

test.each([
  [-0.02, { low: -0.03, high: -0.01 }, 'DOWN'],
  [0.02, { low: 0.01, high: 0.03 }, 'UP'],
  [0.02, { low: -0.01, high: 0.05 }, 'UNCERTAIN'],
  [0.02, null, 'UNCERTAIN'],
  [null, null, null],
])('a difference of %p with %p reads %p', (entropyDelta, entropyDeltaInterval, reading) => expect(readingOf({ entropyDelta, entropyDeltaInterval })).toBe(reading));

test('one measurement is the latest', () => expect(inOrder({ before: measured('2012', 0.2), after: null })).toMatchObject({ latest: { wave: '2012' }, earlier: null }));

test('words stand by what is wanted more of, each once', () => {
  expect(wordsByGap({ currentWords: [word('skvaller', 12, 0), word('omtanke', 3, 9)], desiredWords: [word('omtanke', 3, 9)] }).map(({ sv, gap }) => [sv, gap]))
    .toEqual([['omtanke', 6], ['skvaller', -12]]);
});

test('the whole is compared from closed measurements of the same units only, and claims no change', () => {
  const wave = (id: string, status: 'OPEN' | 'CLOSED', unitsDefinedOn = '2012-01-01') => ({ id, status, unitsDefinedOn, instrument: { id: 'i' }, measurements: status === 'OPEN' ? [] : [measured(id, 0.2)] });
  expect(wholeOf([wave('2012', 'CLOSED'), wave('2013', 'CLOSED'), wave('2014', 'OPEN')])).toMatchObject({ before: { wave: '2012' }, after: { wave: '2013' }, entropyDelta: null, obstacle: null });
  expect(wholeOf([wave('2012', 'CLOSED'), wave('2013', 'CLOSED', '2013-01-01')])).toMatchObject({ obstacle: 'OTHER_UNIT_DEFINITION' });
  expect(wholeOf([wave('2014', 'OPEN')])).toBeNull();
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
