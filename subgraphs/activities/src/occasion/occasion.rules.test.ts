import { occasionFault, seatPlanFault } from './occasion.rules';

const session = (from: string, to: string) => ({ startsAt: new Date(`2013-09-10T${from}:00Z`), endsAt: new Date(`2013-09-10T${to}:00Z`) });

test.each([
  ['nothing wrong', { sessions: [session('07:00', '09:00'), session('09:00', '11:00')], capacity: 90, minimum: 70 }, null],
  ['no session', { sessions: [] }, 'NO_SESSION'],
  ['ends before it starts', { sessions: [session('09:00', '09:00')] }, 'SESSION_BACKWARDS'],
  ['two at once, in any order', { sessions: [session('10:00', '12:00'), session('09:00', '10:30')] }, 'SESSIONS_OVERLAP'],
  ['fewest above seats', { sessions: [session('09:00', '10:00')], capacity: 5, minimum: 6 }, 'MINIMUM_ABOVE_CAPACITY'],
])('%s', (_, plan, expected) => expect(occasionFault(plan)).toBe(expected));

test('quotas fit in the seats', () => {
  const quotas = [{ seats: 2 }, { seats: 2 }];
  expect(seatPlanFault(3, quotas)).toEqual({ code: 'QUOTAS_ABOVE_CAPACITY', values: { sum: 4, capacity: 3 } });
  expect(seatPlanFault(null, quotas)).toEqual({ code: 'QUOTAS_WITHOUT_CAPACITY' });
  expect(seatPlanFault(4, quotas)).toBeNull();
  expect(seatPlanFault(4, [{ seats: -1 }])).toEqual({ code: 'QUOTA_NEGATIVE' });
  expect(seatPlanFault(0, [])).toEqual({ code: 'CAPACITY_NOT_POSITIVE' });
});
