import fc from 'fast-check';
import { suppressCount } from './suppress-count';

const hidden = { total: null, women: null, men: null, unspecified: null, absence: 'SUPPRESSED' };

test.each([
  ['nobody', { total: 0, women: 0, men: 0, unspecified: 0 }, { total: 0, women: 0, men: 0, unspecified: 0, absence: null }],
  ['too few', { total: 3, women: 3, men: 0, unspecified: 0 }, hidden],
  ['large', { total: 73, women: 46, men: 27, unspecified: 0 }, { total: 73, women: 46, men: 27, unspecified: 0, absence: null }],
  [
    'one small sex takes the other with it',
    { total: 56, women: 52, men: 4, unspecified: 0 },
    { total: 56, women: null, men: null, unspecified: 0, absence: 'SUPPRESSED' },
  ],
  ['two small sexes', { total: 7, women: 4, men: 3, unspecified: 0 }, { total: 7, women: null, men: null, unspecified: 0, absence: 'SUPPRESSED' }],
  ['one sex only', { total: 8, women: 8, men: 0, unspecified: 0 }, { total: 8, women: 8, men: 0, unspecified: 0, absence: null }],
  [
    'the smaller of the others goes',
    { total: 60, women: 40, men: 18, unspecified: 2 },
    { total: 60, women: 40, men: null, unspecified: null, absence: 'SUPPRESSED' },
  ],
])('%s', (_, count, expected) => expect(suppressCount(count, 5)).toEqual(expected));

test('a count that does not add up is refused with its parts named', () => {
  expect(() => suppressCount({ total: 9, women: 5, men: 5, unspecified: 0 }, 5)).toThrow('women + men + unspecified = 10, but total = 9');
  expect(() => suppressCount({ total: 1.5, women: 1.5, men: 0, unspecified: 0 }, 5)).toThrow('total is 1.5');
});

test('never prints a number below the threshold, never hides just one', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.integer({ min: 5, max: 12 }), (women, men, unspecified, threshold) => {
      const published = suppressCount({ total: women + men + unspecified, women, men, unspecified }, threshold);
      const values = [published.total, published.women, published.men, published.unspecified];
      for (const value of values) expect(value === null || value === 0 || value >= threshold).toBe(true);
      expect(values.filter((value) => value === null)).not.toHaveLength(1);
      expect(values.includes(null)).toBe(published.absence === 'SUPPRESSED');
    }),
  );
});
