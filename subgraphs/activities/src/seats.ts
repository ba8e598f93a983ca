import type { EntityManager } from 'typeorm';
import { instant, today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import { groupedBy } from '@samlar/subgraph/context';
import { asProduct } from './as-product';
import { needsOf } from './enrolment-needs';
import { moveUp, place, type SeatHolder, type SeatPlan, type SeatReservation, type SeatState } from './seat.rules';

/** One at a time decides over the seats of an occasion; released when the command commits. */
export async function lockSeats(manager: EntityManager, occasion: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`seats of ${occasion}`]);
}

/** Everybody's seats of each occasion, now, in four statements however many. Call inside `asProduct`. */
export async function seatStates(manager: EntityManager, occasions: string[]): Promise<Map<string, SeatState>> {
  const rows = <R>(text: string): Promise<(R & { occasion: string })[]> => manager.query(text, [occasions]);
  const plans = await rows<{ capacity: number | null; released: Date | null }>('select id as occasion, capacity, quotas_released_at as released from occasion where id = any($1)');
  const quotas = await rows<SeatPlan['quotas'][number]>('select occasion, organisation, seats from seat_quota where occasion = any($1)');
  const holders = await rows<Omit<SeatHolder, 'requestedAt'> & { requestedAt: Date }>(
    `select occasion, id as enrolment, organisation, requested_at as "requestedAt", reservation,
            case when status = 'WAITING' then status else 'CONFIRMED' end as state
     from enrolment where occasion = any($1) and status in ('WAITING', 'CONFIRMED', 'COMPLETED', 'ABSENT')`);
  const reservations = await rows<Omit<SeatReservation, 'expiresAt'> & { expiresAt: Date }>(
    'select occasion, id, organisation, seats, expires_at as "expiresAt" from seat_reservation where occasion = any($1)');
  const [quotasOf, holdersOf, reservationsOf] = [groupedBy(occasions, quotas, of), groupedBy(occasions, holders, of), groupedBy(occasions, reservations, of)];
  return new Map(plans.map(({ occasion, capacity, released }) => [occasion, {
    plan: { capacity, quotas: quotasOf.get(occasion)!, quotasReleasedAt: released?.toISOString() ?? null },
    holders: holdersOf.get(occasion)!.map((holder) => ({ ...holder, requestedAt: holder.requestedAt.toISOString() })),
    reservations: reservationsOf.get(occasion)!.map((reservation) => ({ ...reservation, expiresAt: reservation.expiresAt.toISOString() })),
    now: instant(),
  }]));
}

const of = ({ occasion }: { occasion: string }): string => occasion;

async function seatState(manager: EntityManager, occasion: string): Promise<SeatState> {
  return (await seatStates(manager, [occasion])).get(occasion)!;
}

/** The seats as they stand, for a decision of the caller. */
export async function seatsOf(manager: EntityManager, occasion: string): Promise<SeatState> {
  return asProduct(manager, () => seatState(manager, occasion));
}

/** Gives an enrolment that lacks nothing its seat or its place in line, and says so in an event. Lock the seats first. */
export async function seat(manager: EntityManager, enrolment: { id: string; occasion: string }): Promise<'CONFIRMED' | 'WAITING'> {
  return asProduct(manager, async () => {
    // Seats that fell free since the last command, such as an expired reservation's, belong to those already in line.
    await promote(manager, enrolment.occasion);
    const state = await seatState(manager, enrolment.occasion);
    const [row]: { organisation: string; person: string; requestedAt: Date; reservation: string | null }[] = await manager.query(
      'select organisation, person, requested_at as "requestedAt", reservation from enrolment where id = $1', [enrolment.id]);
    const placed = place(state, { enrolment: enrolment.id, organisation: row!.organisation, requestedAt: row!.requestedAt.toISOString(), reservation: row!.reservation });
    await manager.query('update enrolment set status = $2 where id = $1', [enrolment.id, placed]);
    await emit(manager, placed === 'CONFIRMED' ? 'Enrolled' : 'WaitListed', row!.organisation, { enrolment: enrolment.id, occasion: enrolment.occasion, person: row!.person });
    return placed;
  });
}

/** Gives the seat of a requested enrolment that lacks nothing any more. Lock the seats first. */
export async function seatWhenReady(manager: EntityManager, enrolment: { id: string; occasionId: string }): Promise<void> {
  const needs = (await needsOf(manager, [enrolment.id])).get(enrolment.id)!;
  if (needs.length === 0) await seat(manager, { id: enrolment.id, occasion: enrolment.occasionId });
}

/** Moves the waiting list up into every free seat; the enrolments that moved, first first. Lock the seats first. */
export async function promoteWaiting(manager: EntityManager, occasion: string): Promise<string[]> {
  return asProduct(manager, () => promote(manager, occasion));
}

async function promote(manager: EntityManager, occasion: string): Promise<string[]> {
  // Nobody is moved up into something that has begun.
  const [open] = await manager.query('select from occasion where id = $1 and closed_at is null and period_start >= $2', [occasion, today()]);
  if (!open) return [];
  const promoted = moveUp(await seatState(manager, occasion));
  if (promoted.length === 0) return promoted;
  // A TypeORM update answers [rows, count].
  const [rows]: [{ id: string; organisation: string; person: string }[], number] = await manager.query(
    `update enrolment set status = 'CONFIRMED' where id = any($1) returning id, organisation, person`, [promoted]);
  const moved = new Map(rows.map((row) => [row.id, row]));
  for (const enrolment of promoted) await emit(manager, 'Promoted', moved.get(enrolment)?.organisation ?? null, { enrolment, occasion, person: moved.get(enrolment)?.person ?? null });
  return promoted;
}
