import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireRight } from '@samlar/subgraph/access';
import { instant, today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { Values } from '@samlar/subgraph/value-types';
import { Occasion } from '../occasion';
import { freeSeats } from '../seat.rules';
import { lockSeats, promoteWaiting, seatsOf } from '../seats';

export type ReservationRefusal = 'NO_SUCH_OCCASION' | 'OCCASION_STARTED' | 'SEATS_FULL' | 'EXPIRY_OUT_OF_RANGE' | 'NO_SUCH_RESERVATION';
export type ReservationOutcome = { reservation: string | null; refused?: ReservationRefusal; values?: Values };

/** Holds seats for staff not yet named, up to and including `heldUntil`; never past the occasion's start. */
export async function reserveSeats(context: Context, key: string, input: { occasion: string; seats: number; heldUntil: string }): Promise<ReservationOutcome> {
  requireRight(context.viewer, 'seats:manage');
  return runCommand(context, 'reserveSeats', key, async (manager): Promise<ReservationOutcome> => {
    const refused = (code: ReservationRefusal, values?: Values): ReservationOutcome => ({ reservation: null, refused: code, values });
    const occasion = await manager.findOneBy(Occasion, { id: input.occasion });
    if (!occasion?.publishedAt) return refused('NO_SUCH_OCCASION');
    if (occasion.closedAt || occasion.periodStart < today()) return refused('OCCASION_STARTED');
    if (input.heldUntil < today() || input.heldUntil > occasion.periodStart) return refused('EXPIRY_OUT_OF_RANGE', { earliest: today(), latest: occasion.periodStart });
    await lockSeats(manager, occasion.id);
    await promoteWaiting(manager, occasion.id);
    const { organisation, person } = context.viewer;
    const free = freeSeats(await seatsOf(manager, occasion.id), organisation!);
    if (free < input.seats) return refused('SEATS_FULL', { free });
    const id = randomUUID();
    await manager.query(
      `insert into seat_reservation (id, occasion, organisation, manager, seats, expires_at)
       values ($1, $2, $3, $4, $5, ($6::date + 1)::timestamp at time zone 'Europe/Stockholm')`,
      [id, occasion.id, organisation, person, input.seats, input.heldUntil]);
    await emit(manager, 'SeatReserved', organisation, { reservation: id, occasion: occasion.id, seats: input.seats });
    return { reservation: id };
  });
}

/** Gives back what is left of a reservation; the waiting list moves up. */
export async function releaseReservation(context: Context, key: string, id: string): Promise<ReservationOutcome> {
  requireRight(context.viewer, 'seats:manage');
  return runCommand(context, 'releaseReservation', key, async (manager): Promise<ReservationOutcome> => {
    const [[released]]: [{ occasion: string }[], number] = await manager.query(
      'update seat_reservation set expires_at = least(expires_at, $2) where id = $1 returning occasion', [id, instant()]);
    if (!released) return { reservation: null, refused: 'NO_SUCH_RESERVATION' };
    await lockSeats(manager, released.occasion);
    await promoteWaiting(manager, released.occasion);
    return { reservation: id };
  });
}

/** The product's own part when a manager's role ends: `to` takes over what they hold, or it is given back where they lead nobody any more. */
export async function handOverReservations(manager: EntityManager, { organisation, from, to }: { organisation: string; from: string; to: string | null }): Promise<void> {
  const held = 'manager = $1 and organisation = $2 and expires_at > $3';
  if (to !== null) {
    await manager.query(`update seat_reservation set manager = $4 where ${held}`, [from, organisation, instant(), to]);
    return;
  }
  const [released]: [{ occasion: string }[], number] = await manager.query(
    `update seat_reservation set expires_at = $3 where ${held} and not exists (select from placement where superior = $1) returning occasion`, [from, organisation, instant()]);
  for (const occasion of [...new Set(released.map((row) => row.occasion))].sort()) {
    await lockSeats(manager, occasion);
    await promoteWaiting(manager, occasion);
  }
}

/** The product's own job: seats of reservations and quotas that have run out go to the waiting list. The number moved up. */
export async function moveUpEverywhere(manager: EntityManager): Promise<number> {
  const waiting: { occasion: string }[] = await manager.query(
    `select distinct enrolment.occasion from enrolment join occasion on occasion.id = enrolment.occasion
     where status = 'WAITING' and closed_at is null order by 1`);
  let moved = 0;
  for (const { occasion } of waiting) {
    await lockSeats(manager, occasion);
    moved += (await promoteWaiting(manager, occasion)).length;
  }
  return moved;
}
