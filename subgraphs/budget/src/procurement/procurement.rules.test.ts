import { isLate } from './procurement.rules';

const deadline = new Date('2012-01-16T22:59:00Z');

test.each([
  ['2012-01-16T22:58:59Z', false],
  ['2012-01-16T22:59:59Z', false],
  ['2012-01-16T23:00:00Z', true],
])('a tender at %s is late: %s', (at, late) => expect(isLate(new Date(at), deadline)).toBe(late));
