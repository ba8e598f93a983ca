import fc from 'fast-check';
import {
  certifyRefusal, correctRefusal, lockRefusal, monthsBetween, monthStates, stopRefusal, waitsFor, type MonthEvent, type MonthState,
} from './funder-month.rules';

const MONTHS = monthsBetween('2012-01-15', '2013-06-30');
const [JAN, FEB, MAR] = ['2012-01', '2012-02', '2012-03'] as const;
const locked = (...months: string[]): MonthEvent[] => months.map((month) => ({ month, kind: 'LOCKED' }));
const statesAfter = (events: MonthEvent[]) => monthStates(MONTHS, events);

test('a project’s months go over the turn of a year', () => {
  expect(MONTHS).toHaveLength(18);
  expect([MONTHS[0], MONTHS[11], MONTHS[12], MONTHS.at(-1)]).toEqual(['2012-01', '2012-12', '2013-01', '2013-06']);
});

test('January to March sent; correcting January reopens the two after it, to be sent again in order', () => {
  const states = statesAfter([...locked(JAN, FEB, MAR), { month: JAN, kind: 'CORRECTED' }]);
  expect([JAN, FEB, MAR, '2012-04'].map((month) => states.get(month))).toEqual(['REOPENED', 'REOPENED', 'REOPENED', 'OPEN']);
  expect(lockRefusal(states, MAR, '2013-06-03')).toEqual({ refused: 'EARLIER_MONTH_OPEN', values: { month: MAR, earlier: JAN } });
  expect(lockRefusal(states, JAN, '2013-06-03')).toBeNull();
});

test.each([
  [[], FEB, '2013-06-03', 'EARLIER_MONTH_OPEN'], [[JAN], JAN, '2013-06-03', 'ALREADY_LOCKED'], [[], JAN, '2012-01-31', 'MONTH_NOT_OVER'],
  [[], '2011-12', '2013-06-03', 'NO_SUCH_MONTH'], [[], JAN, '2012-02-01', null],
] as const)('after %j, sending %s on %s answers %s', (sent, month, today, refused) => {
  expect(lockRefusal(statesAfter(locked(...sent)), month, today)?.refused ?? null).toBe(refused);
});

test('only a month that was sent is corrected', () => {
  expect(correctRefusal(statesAfter([]), JAN)?.refused).toBe('NOT_LOCKED');
  expect(correctRefusal(statesAfter(locked(JAN)), JAN)).toBeNull();
});

test.each([
  ['2012-02-10', FEB, null, null, null], ['2012-02-10', MAR, null, null, 'NOTE_NEEDED'], ['2012-02-10', MAR, '  ', null, 'NOTE_NEEDED'],
  ['2012-02-10', MAR, 'Fick veta i mars', null, null], ['2012-02-10', JAN, null, null, 'MONTH_LOCKED'], ['2012-03-10', FEB, null, null, 'BEFORE_THE_STOP'],
  ['2012-02-10', FEB, null, '2012-02-11', 'HOURS_AFTER_STOP'], ['2014-01-01', MAR, 'n', null, 'NO_SUCH_MONTH'],
])('a stop on %s told in %s with the note %j, last hours %s: %s', (stoppedOn, reportedIn, note, lastWorked, refused) => {
  expect(stopRefusal(statesAfter(locked(JAN)), { stoppedOn, reportedIn, note, lastWorked })?.refused ?? null).toBe(refused);
});

test.each([
  ['2012-01-10', null, 'MONTH_LOCKED'], ['2012-02-10', null, null], ['2012-02-10', '2012-02-09', 'HAS_STOPPED'],
  ['2013-06-04', null, 'NOT_YET_WORKED'], ['2015-01-01', null, 'NO_SUCH_MONTH'],
])('hours on %s of one whose last day was %s: %s', (workedOn, stoppedOn, refused) => {
  expect(certifyRefusal(statesAfter(locked(JAN)), workedOn, stoppedOn, '2013-06-03')?.refused ?? null).toBe(refused);
});

const attempts = fc.array(fc.record({ month: fc.constantFrom(...MONTHS.slice(0, 6)), kind: fc.constantFrom('LOCKED' as const, 'CORRECTED' as const) }), { maxLength: 60 });

/** Whatever is tried, in whatever order, only what the rules let through happens. */
function carriedOut(tries: MonthEvent[]): { events: MonthEvent[]; before: Map<string, MonthState>[] } {
  const events: MonthEvent[] = [];
  const before: Map<string, MonthState>[] = [];
  for (const each of tries) {
    const states = statesAfter(events);
    const refused = each.kind === 'LOCKED' ? lockRefusal(states, each.month, '2014-01-01') : correctRefusal(states, each.month);
    if (refused) continue;
    events.push(each);
    before.push(states);
  }
  return { events, before };
}

test('invariant 15: what is locked is always the first months without a gap, and a correction reopens all from it on', () => {
  fc.assert(fc.property(attempts, (tries) => {
    const { events, before } = carriedOut(tries);
    for (let count = 0; count <= events.length; count++) {
      const states = [...statesAfter(events.slice(0, count)).values()];
      const gap = states.findIndex((state) => state !== 'LOCKED');
      expect(states.slice(gap).includes('LOCKED')).toBe(false);
    }
    for (const [index, { month, kind }] of events.entries()) {
      if (kind !== 'CORRECTED') continue;
      const after = statesAfter(events.slice(0, index + 1));
      for (const each of MONTHS) {
        const was = before[index]!.get(each);
        expect(after.get(each)).toBe(each >= month && was === 'LOCKED' ? 'REOPENED' : was);
      }
    }
  }));
});

test('invariant 15: the months can always be sent again, and only in one order', () => {
  fc.assert(fc.property(attempts, (tries) => {
    const { events } = carriedOut(tries);
    const sent: string[] = [];
    for (;;) {
      const states = statesAfter([...events, ...locked(...sent)]);
      const next = MONTHS.filter((month) => lockRefusal(states, month, '2014-01-01') === null);
      if (next.length === 0) break;
      expect(next).toHaveLength(1);
      expect(waitsFor(states, next[0]!)).toBeNull();
      sent.push(next[0]!);
    }
    expect([...statesAfter([...events, ...locked(...sent)]).values()].every((state) => state === 'LOCKED')).toBe(true);
  }));
});
