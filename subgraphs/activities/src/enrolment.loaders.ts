import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { asProduct } from './as-product';
import { Enrolment, SeatReservation } from './enrolment';
import { needsOf } from './enrolment-needs';
import type { EnrolmentNeed } from './enrolment-needs.rules';
import { freeSeats } from './seat.rules';
import { seatStates } from './seats';

export const enrolmentById = (context: Context) =>
  loader<Enrolment>(context, 'enrolment by id', async (manager, ids) =>
    byKey(await manager.find(Enrolment, { where: { id: In(ids) } }), (enrolment) => enrolment.id));

export const enrolmentsOf = (context: Context) =>
  loader<Enrolment[]>(context, 'enrolments of person', async (manager, people) =>
    groupedBy(people, await manager.find(Enrolment, { where: { personId: In(people) }, order: { requestedAt: 'DESC' } }), (enrolment) => enrolment.personId));

export const enrolmentsIn = (context: Context) =>
  loader<Enrolment[]>(context, 'enrolments in occasion', async (manager, occasions) =>
    groupedBy(occasions, await manager.find(Enrolment, { where: { occasionId: In(occasions) }, order: { requestedAt: 'ASC', id: 'ASC' } }), (enrolment) => enrolment.occasionId));

export const needsOfEnrolment = (context: Context) =>
  loader<EnrolmentNeed[]>(context, 'needs of enrolment', needsOf);

/** Seats the viewer's organisation can take now; null where there is no limit. Keys are occasions. */
export const freeSeatsIn = (context: Context) =>
  loader<number | null>(context, 'free seats', async (manager, occasions) => {
    const states = await asProduct(manager, () => seatStates(manager, occasions));
    return new Map([...states].map(([occasion, state]) => {
      const free = freeSeats(state, context.viewer.organisation ?? '');
      return [occasion, free === Infinity ? null : free];
    }));
  });

export const reservationById = (context: Context) =>
  loader<SeatReservation>(context, 'reservation by id', async (manager, ids) =>
    byKey(await manager.find(SeatReservation, { where: { id: In(ids) } }), (reservation) => reservation.id));

/** Training days per calendar year in programmes that make observers, by attendance (A41, A44). Keys are people. */
export const trainingDaysOf = (context: Context) =>
  loader<{ year: number; days: number }[]>(context, 'observer training days', async (manager, people) => {
    const rows: { person: string; year: number; days: number }[] = await manager.query('select * from observer_training_days($1)', [people]);
    return groupedBy(people, rows, (row) => row.person);
  });
