import fc from 'fast-check';
import { judgeDays, loadStatus, MAXIMUM_DAYS } from './day-budget';

const halves = fc.integer({ min: 1, max: 12 }).map((n) => n / 2);
const override = fc.option(fc.constantFrom('', '  ', 'covers for a colleague on leave').map((reason) => ({ reason })));

test('days of a year never pass the maximum without an override that has a reason', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(halves, override), { maxLength: 30 }), (wishes) => {
      let taken = 0;
      let overridden = false;
      for (const [days, by] of wishes) {
        const verdict = judgeDays(taken, days, by);
        if (!verdict.allowed) continue;
        if (verdict.overridden) expect(by?.reason.trim()).toBeTruthy();
        overridden ||= verdict.overridden;
        taken = verdict.total;
      }
      if (!overridden) expect(taken).toBeLessThanOrEqual(MAXIMUM_DAYS);
    }),
  );
});

test.each([
  [14.5, 0.5, null, { allowed: true, total: 15, overridden: false }],
  [14.5, 1, { reason: 'stands in for an ill observer' }, { allowed: true, total: 15.5, overridden: true }],
  [14.5, 1, { reason: ' ' }, { allowed: false, code: 'OVER_YEARLY_MAXIMUM', total: 15.5 }],
  [14.5, 1, null, { allowed: false, code: 'OVER_YEARLY_MAXIMUM', total: 15.5 }],
  [0, 0, null, { allowed: false, code: 'DAYS_INVALID', total: 0 }],
  [0, -1, null, { allowed: false, code: 'DAYS_INVALID', total: 0 }],
  [0, 0.25, null, { allowed: false, code: 'DAYS_INVALID', total: 0 }],
  [0, NaN, null, { allowed: false, code: 'DAYS_INVALID', total: 0 }],
])('%d days and %d more, override %j', (taken, added, by, verdict) =>
  expect(judgeDays(taken, added, by)).toMatchObject(verdict));

test.each([
  [9.5, false, 'ROOM_LEFT'], [9.5, true, 'BELOW_MINIMUM'], [10, true, 'WITHIN'], [15, false, 'WITHIN'], [15.5, true, 'ABOVE_MAXIMUM'],
])('%d days, year over %s: %s', (total, over, status) => expect(loadStatus(total, over)).toBe(status));
