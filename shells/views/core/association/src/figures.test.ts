import { totalOf, womenShare } from './figures';

const count = (total: number | null, women: number | null, absence: 'SUPPRESSED' | null = null) => ({ total, women, men: null, absence });

test.each([
  [count(1438, 1205), 1205 / 1438],
  [count(0, 0), { value: null, absence: 'NOT_APPLICABLE' }],
  [count(12, null, 'SUPPRESSED'), { value: null, absence: 'SUPPRESSED' }],
  [null, { value: null, absence: 'MISSING' }],
])('women’s share', (given, share) => expect(womenShare(given)).toEqual(share));

test('a hidden total is not zero', () => expect(totalOf(count(null, null, 'SUPPRESSED'))).toEqual({ value: null, absence: 'SUPPRESSED' }));
