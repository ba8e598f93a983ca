import fc from 'fast-check';
import { dayOf, instant, today } from './clock';

afterEach(() => void delete process.env.TODAY);

const time = (at: string): string => new Date(at).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm' });

test('the hour after midnight in Stockholm is of the new day, and now is now', () => {
  const summer = new Date('2026-06-20T22:30:15.125Z');
  expect([today(summer), instant(summer)]).toEqual(['2026-06-21', '2026-06-20T22:30:15.125Z']);
  expect(today(new Date('2026-01-20T22:30:00Z'))).toBe('2026-01-20');
});

test("a demonstration's day has the hours of Stockholm's clocks, in summer and in winter", () => {
  process.env.TODAY = '2013-06-03';
  expect(['2026-01-20T22:30:00.000Z', '2026-01-20T23:30:00.000Z', '2026-06-20T22:30:00.000Z'].map((at) => instant(new Date(at))))
    .toEqual(['2013-06-03T21:30:00.000Z', '2013-06-02T22:30:00.000Z', '2013-06-02T22:30:00.000Z']);
  const moment = fc.date({ min: new Date('2010-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(fc.property(moment, fc.constantFrom('2013-06-03', '2013-01-15', '2012-12-31'), (now, day) => {
    process.env.TODAY = day;
    const moved = instant(now);
    expect([dayOf(new Date(moved)), time(moved)]).toEqual([day, time(now.toISOString())]);
  }));
});
