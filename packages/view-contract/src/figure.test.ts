import fc from 'fast-check';
import { cellMark, formatDate, formatDifference, formatLongDate, formatMoment, formatMoney, formatMonth, formatNumber, formatShare, formatTime, nameOrder, termOf } from './figure';

const NBSP = '\u00a0';

test.each([
  [1762220, 0, `1${NBSP}762${NBSP}220`],
  [-1000, 0, `\u22121${NBSP}000`],
  [12.345, 1, '12,3'],
  [0, 0, '0'],
])('%p with %p decimals is %p in both languages', (value, decimals, written) => {
  expect(formatNumber(value, 'sv', decimals)).toBe(written);
  expect(formatNumber(value, 'en', decimals)).toBe(written);
});

test('money is whole kronor, öre only when asked for, and bears a foreign code', () => {
  expect(formatMoney({ amountMinor: '176222000', currency: 'SEK' }, 'sv')).toBe(`1${NBSP}762${NBSP}220${NBSP}kr`);
  expect(formatMoney({ amountMinor: '-100050', currency: 'SEK' }, 'sv', true)).toBe(`\u22121${NBSP}000,50${NBSP}kr`);
  expect(formatMoney({ amountMinor: '5000', currency: 'EUR' }, 'en')).toBe(`50${NBSP}EUR`);
});

test('shares, differences, dates and terms', () => {
  expect(formatShare(0.814, 'sv')).toBe(`81${NBSP}%`);
  expect(formatDifference(3, 'sv')).toBe('+3');
  expect(formatDifference(-1.3, 'en', 1)).toBe('\u22121,3');
  expect(formatDifference(0, 'sv')).toBe('0');
  expect(formatDate('2012-03-07T12:00:00Z')).toBe('2012-03-07');
  expect(formatLongDate('2012-03-07', 'sv')).toBe('7 mars 2012');
  expect(formatMoment('2012-03-07T12:00:00Z')).toBe('2012-03-07 13:00');
  expect(termOf('2012-06-30')).toBe(`vt${NBSP}2012`);
  expect(termOf('2012-07-01')).toBe(`ht${NBSP}2012`);
});

test('what rounds to zero bears no sign, whatever is left of it', () => {
  fc.assert(fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.nat(3), fc.boolean(), fc.constantFrom('sv' as const, 'en' as const), (value, decimals, fixed, language) => {
    for (const text of [formatNumber(value, language, decimals, fixed), formatShare(value / 100, language, decimals), formatDifference(value, language, decimals)]) expect(text).not.toMatch(/^[+\u2212-]0(,0+)?([^\d,]|$)/);
  }), { examples: [[-0, 0, false, 'sv'], [-0.04, 1, true, 'sv'], [0.04, 1, false, 'en']] });
  expect([formatDifference(-0.04, 'sv', 1), formatDifference(0.04, 'sv', 1), formatDifference(-0.06, 'sv', 1)]).toEqual(['0,0', '0,0', '\u22120,1']);
  expect(formatMoney({ amountMinor: '-40', currency: 'SEK' }, 'sv')).toBe(`0${NBSP}kr`);
});

test.each([
  [0, null, '–'],
  [5, null, null],
  [null, 'MISSING', '..'],
  [null, 'SUPPRESSED', '..'],
  [null, 'NOT_APPLICABLE', '.'],
  [undefined, null, '..'],
] as const)('a cell of %p (%p) is marked %p', (value, absence, mark) => {
  expect(cellMark(value, absence)).toBe(mark);
});

test('figures are written as each country writes them', () => {
  expect(formatNumber(1762220.5, 'nb', 1)).toBe(`1${NBSP}762${NBSP}220,5`);
  expect(formatNumber(1762220.5, 'da', 1)).toBe('1.762.220,5');
  expect(formatDifference(-1000, 'da')).toBe('\u22121.000');
  expect(formatMoney({ amountMinor: '176222000', currency: 'SEK' }, 'da')).toBe(`1.762.220${NBSP}SEK`);
  expect(formatLongDate('2012-03-07', 'nb')).toBe('7. mars 2012');
  expect(formatLongDate('2012-03-07', 'da')).toBe('7. marts 2012');
});

test('days, moments and terms are written as each country writes them', () => {
  const late = '2012-03-07T23:30:00Z';
  expect((['sv', 'en', 'nb', 'da'] as const).map((language) => formatMoment(late, language))).toEqual(['2012-03-08 00:30', '2012-03-08 00:30', '08.03.2012 00:30', '08.03.2012 00.30']);
  expect([formatDate(late), formatDate('2012-03-07', 'nb'), formatTime(late, 'da')]).toEqual(['2012-03-08', '07.03.2012', '00.30']);
  expect((['en', 'nb', 'da'] as const).map((language) => termOf('2012-09-01', language))).toEqual([`autumn${NBSP}2012`, `høst${NBSP}2012`, `efterår${NBSP}2012`]);
});

test('a month is written in words', () => {
  expect((['sv', 'en', 'nb', 'da'] as const).map((language) => formatMonth('2012-01', language))).toEqual(['januari', 'January', 'januar', 'januar'].map((name) => `${name}${NBSP}2012`));
  expect(formatMonth('2012-01', 'sv', 'short')).toBe(`jan.${NBSP}2012`);
});

test('names stand in the order of the reader’s alphabet', () => {
  const names = ['Åmål', 'Ængelholm', 'Orust', 'Öckerö', 'Ale'];
  expect(names.toSorted(nameOrder('sv'))).toEqual(['Ale', 'Orust', 'Åmål', 'Ængelholm', 'Öckerö']);
  expect(names.toSorted(nameOrder('da'))).toEqual(['Ale', 'Orust', 'Ængelholm', 'Öckerö', 'Åmål']);
  expect(names.toSorted(nameOrder('en'))).toEqual(['Ængelholm', 'Ale', 'Åmål', 'Öckerö', 'Orust']);
  expect(['Hold 10', 'Hold 2'].toSorted(nameOrder('da'))).toEqual(['Hold 2', 'Hold 10']);
});
