import fc from 'fast-check';
import { publishedDay, referenceDay } from './reference-day';

test.each([['2013-06-03', '2013-03-31'], ['2013-06-30', '2013-06-30'], ['2013-01-15', '2012-12-31'], ['2012-12-31', '2012-12-31'], ['2012-03-30', '2011-12-31']])(
  '%s is answered as of %s', (day, reference) => expect(referenceDay(day)).toBe(reference));

test('a published day is a quarter’s end that has been', () => {
  expect(publishedDay(null, '2013-06-03')).toBe('2013-03-31');
  expect(publishedDay('2012-09-30', '2013-06-03')).toBe('2012-09-30');
  for (const asked of ['2013-06-30', '2013-06-03', '2013-03-30', '2031-03-31']) expect(publishedDay(asked, '2013-06-03')).toBeNull();
});

test('however many days are asked for, a year has four answers', () => {
  const day = fc.date({ min: new Date('2012-01-01T00:00:00Z'), max: new Date('2012-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), (days) => {
    expect(new Set(days.map((each) => referenceDay(each))).size).toBeLessThanOrEqual(5);
    for (const each of days) expect(referenceDay(each) <= each).toBe(true);
  }));
});
