import { compareTerms, datesOf, everyTerm, shapeOf, termIn, termsOf } from './learning-time';

const plain = (terms: string[]) => terms.map((term) => term.replaceAll('\u00a0', ' '));

test.each([
  ['2012-03-01', '2012-06-30', ['vt 2012']],
  ['2012-03-01', '2013-06-30', ['vt 2012', 'ht 2012', 'vt 2013']],
  ['2012-08-15', null, ['ht 2012']],
])('%s to %s touches %p', (start, end, terms) => {
  expect(plain(everyTerm({ start, end }))).toEqual(terms);
});

test('terms are written first to last and sorted in time', () => {
  expect(termsOf({ start: '2012-03-01', end: '2013-06-30' }, 'sv').replaceAll('\u00a0', ' ')).toBe('vt 2012 – vt 2013');
  expect(plain(['ht\u00a02012', 'vt\u00a02013', 'vt\u00a02012'].sort(compareTerms))).toEqual(['vt 2012', 'ht 2012', 'vt 2013']);
});

test('a term of an address, and days, are shown as the reader’s language has them', () => {
  expect((['sv', 'nb', 'da', 'en'] as const).map((language) => termIn('ht\u00a02012', language).replace('\u00a0', ' '))).toEqual(['ht 2012', 'høst 2012', 'efterår 2012', 'autumn 2012']);
  expect(termIn('vt\u00a02013', 'en').replace('\u00a0', ' ')).toBe('spring 2013');
  expect(datesOf({ start: '2012-03-07', end: '2012-04-18' }, 'nb')).toBe('07.03.2012 – 18.04.2012');
});

const day = (days: number, overnight = false) => ({ days, overnight });

test('the shape of a programme is its days, where they are few', () => {
  expect(shapeOf([day(1), day(2, true), day(0.5)])).toBe('1+2+0,5');
  expect(shapeOf([day(1), day(1, true), day(1), day(1)])).toBe('1+2+1');
  expect(shapeOf([day(1, true), day(1)])).toBe('2');
  expect(shapeOf([day(1)])).toBeNull();
  expect(shapeOf(Array.from({ length: 8 }, () => day(0.5)))).toBeNull();
});
