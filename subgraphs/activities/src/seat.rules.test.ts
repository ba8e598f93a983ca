import fc from 'fast-check';
import { freeSeats, heldSeats, moveUp, place, waitingLine, type SeatHolder, type SeatPlan, type SeatState } from './seat.rules';

const NOON = '2012-09-01T12:00:00Z';
const minute = (count: number) => new Date(Date.parse('2012-09-01T08:00:00Z') + count * 60_000).toISOString();
const holder = (number: number, more: Partial<SeatHolder> = {}): SeatHolder => ({
  enrolment: `e${String(number).padStart(3, '0')}`, organisation: 'Lysekil', requestedAt: minute(number), state: 'WAITING', reservation: null, ...more,
});
const state = (holders: SeatHolder[], more: Partial<SeatState> = {}, plan: Partial<SeatPlan> = {}): SeatState => ({
  plan: { capacity: 90, quotas: [], quotasReleasedAt: null, ...plan }, holders, reservations: [], now: NOON, ...more,
});

/** Lets newcomers ask one after another. */
function queue(start: SeatState, newcomers: SeatHolder[]): SeatState {
  return newcomers.reduce((now, newcomer) => ({ ...now, holders: [...now.holders, { ...newcomer, state: place(now, newcomer) }] }), start);
}
const confirmed = ({ holders }: SeatState) => holders.filter((one) => one.state === 'CONFIRMED');
const cancel = (now: SeatState, enrolment: string): SeatState => ({ ...now, holders: now.holders.filter((one) => one.enrolment !== enrolment) });

describe('oracle of domain.md §7.5', () => {
  const full = queue(state([]), Array.from({ length: 100 }, (_, index) => holder(index + 1)));

  test('90 seats, 100 requests: ten wait, in the order they asked', () => {
    expect(confirmed(full)).toHaveLength(90);
    expect(waitingLine(full.holders).map(({ enrolment }) => enrolment)).toEqual(Array.from({ length: 10 }, (_, index) => `e${String(index + 91).padStart(3, '0')}`));
  });

  test('a cancellation at seat 5 promotes number 91 and nobody else', () => {
    expect(moveUp(cancel(full, 'e005'))).toEqual(['e091']);
  });

  test('a reservation of three seats holds them until its date and then frees them', () => {
    const reservations = [{ id: 'r1', organisation: 'Lysekil', seats: 3, expiresAt: '2012-09-03T00:00:00Z' }];
    const start = queue(state([], { reservations }), Array.from({ length: 90 }, (_, index) => holder(index + 1)));
    expect(confirmed(start)).toHaveLength(87);
    expect(moveUp({ ...start, now: '2012-09-02T23:59:59Z' })).toEqual([]);
    expect(moveUp({ ...start, now: '2012-09-03T00:00:00Z' })).toEqual(['e088', 'e089', 'e090']);
  });
});

test('a named person takes a seat out of the reservation, and the reservation shrinks', () => {
  const reservations = [{ id: 'r1', organisation: 'Lysekil', seats: 2, expiresAt: '2012-09-03T00:00:00Z' }];
  const start = state([], { reservations }, { capacity: 2 });
  expect(place(start, holder(1))).toBe('WAITING');
  const named = queue(start, [holder(1, { reservation: 'r1' })]);
  expect(confirmed(named)).toHaveLength(1);
  expect(heldSeats(named)).toEqual([{ id: 'r1', organisation: 'Lysekil', seats: 1 }]);
  expect(place(named, holder(2, { reservation: 'r1', organisation: 'Munkedal' }))).toBe('WAITING');
});

describe('quotas, then release', () => {
  const quotas = [{ organisation: 'Lysekil', seats: 2 }, { organisation: 'Munkedal', seats: 2 }];
  const start = state([], {}, { capacity: 5, quotas, quotasReleasedAt: '2012-10-01T00:00:00Z' });

  test('an organisation gets its quota and what nobody claims, never another’s', () => {
    const now = queue(start, [1, 2, 3, 4].map((number) => holder(number)));
    expect(confirmed(now)).toHaveLength(3);
    expect(freeSeats(now, 'Lysekil')).toBe(0);
    expect(freeSeats(now, 'Munkedal')).toBe(2);
  });

  test('a place freed within one quota goes to the first of those it is for, past others who asked before', () => {
    const now = queue(start, [...[1, 2, 3, 4].map((number) => holder(number)), ...[5, 6, 7].map((number) => holder(number, { organisation: 'Munkedal' }))]);
    expect(moveUp(cancel(now, 'e005'))).toEqual(['e007']);
    expect(moveUp(cancel(now, 'e001'))).toEqual(['e004']);
  });

  test('after the release the line is one', () => {
    const now = queue(start, [1, 2, 3, 4].map((number) => holder(number)));
    expect(moveUp({ ...now, now: '2012-10-01T00:00:00Z' })).toEqual(['e004']);
  });
});

describe('invariant 6 as a property', () => {
  const organisation = fc.constantFrom('Lysekil', 'Munkedal', 'Orust');
  const event = fc.oneof(
    fc.record({ kind: fc.constant('ask' as const), organisation }),
    fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(30) }),
    fc.record({ kind: fc.constant('release' as const) }),
    fc.record({ kind: fc.constant('reserve' as const), organisation, seats: fc.integer({ min: 1, max: 3 }), expiresAt: fc.constantFrom('2012-09-15T00:00:00Z', '2012-11-01T00:00:00Z') }),
    fc.record({ kind: fc.constant('name' as const), which: fc.nat(5) }),
  );
  const plan = fc.record({
    capacity: fc.integer({ min: 4, max: 9 }),
    quotas: fc.uniqueArray(fc.record({ organisation, seats: fc.integer({ min: 0, max: 2 }) }), { selector: (quota) => quota.organisation, maxLength: 2 }),
    quotasReleasedAt: fc.constant('2012-10-01T00:00:00Z'),
  });

  test('never more seats than there are; nobody waits whose seat is free; a cancellation promotes exactly the first eligible', () => {
    fc.assert(
      fc.property(plan, fc.array(event, { maxLength: 40 }), (drawn, events) => {
        let now = state([], {}, drawn);
        events.forEach((step, index) => {
          if (step.kind === 'release') now = { ...now, now: '2012-10-01T00:00:00Z' };
          if (step.kind === 'reserve' && freeSeats(now, step.organisation) >= step.seats) {
            now = { ...now, reservations: [...now.reservations, { id: `r${index}`, organisation: step.organisation, seats: step.seats, expiresAt: step.expiresAt }] };
          }
          const [held] = [now.reservations[step.kind === 'name' ? step.which : -1]];
          if (held) now = queue(now, [holder(index, { organisation: held.organisation, reservation: held.id })]);
          if (step.kind === 'ask') now = queue(now, [holder(index, { organisation: step.organisation })]);
          if (step.kind === 'cancel' && now.holders.length > 0) {
            const gone = now.holders[step.which % now.holders.length]!;
            const after = cancel(now, gone.enrolment);
            const eligible = waitingLine(after.holders).filter((one) => freeSeats(after, one.organisation) > 0);
            const promoted = moveUp(after);
            expect(promoted[0]).toBe(eligible[0]?.enrolment);
            if (gone.state === 'CONFIRMED') expect(promoted.length).toBeLessThanOrEqual(1);
            now = after;
          }
          const promoted = moveUp(now);
          now = { ...now, holders: now.holders.map((one) => (promoted.includes(one.enrolment) ? { ...one, state: 'CONFIRMED' as const } : one)) };
          const reserved = heldSeats(now).reduce((sum, { seats }) => sum + seats, 0);
          expect(confirmed(now).length + reserved).toBeLessThanOrEqual(drawn.capacity);
          for (const waiting of waitingLine(now.holders)) expect(freeSeats(now, waiting.organisation)).toBe(0);
          for (const early of waitingLine(now.holders)) {
            const passedBy = confirmed(now).filter((one) => one.reservation === null && one.organisation === early.organisation && one.requestedAt > early.requestedAt);
            expect(passedBy).toEqual([]);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
