import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Refused } from '@samlar/subgraph/value-types';
import { Enrolment, SeatReservation } from '../enrolment';

@ObjectType({ description: 'A seat was given.' })
export class Enrolled {
  @Field(() => Enrolment)
  enrolment: Enrolment;
}

@ObjectType({ description: 'No seat is free; the person stands in the waiting list.' })
export class WaitListed {
  @Field(() => Enrolment)
  enrolment: Enrolment;
}

@ObjectType({ description: 'The request is in; something is still needed, such as the manager’s approval.' })
export class Requested {
  @Field(() => Enrolment)
  enrolment: Enrolment;
}

export const EnrolResult = createUnionType({
  name: 'EnrolResult',
  types: () => [Enrolled, WaitListed, Requested, Refused] as const,
  resolveType: (value) => value.constructor.name,
});

export const EnrolmentResult = createUnionType({
  name: 'EnrolmentResult',
  types: () => [Enrolment, Refused] as const,
  resolveType: (value) => value.constructor.name,
});

export const ReservationResult = createUnionType({
  name: 'ReservationResult',
  types: () => [SeatReservation, Refused] as const,
  resolveType: (value) => value.constructor.name,
});

/** What a refusal says to the person who gets it. */
export const WHY: Record<string, string> = {
  NO_SUCH_OCCASION: 'Tillfället finns inte eller är inte publicerat.',
  OCCASION_STARTED: 'Tillfället har redan börjat. Välj ett senare.',
  NOT_YOUR_STAFF: 'Personen är inte din medarbetare. Be personens egen chef.',
  NOT_A_PARTICIPANT: 'Personen finns inte i programmet. Be kontaktpersonen läsa in organisationen.',
  NOT_FOR_YOUR_UNIT: 'Programmet är inte öppet för personens enhet.',
  ALREADY_ENROLLED: 'Personen är redan anmäld till tillfället.',
  EARLIER_BLOCK_MISSING: 'Ett tidigare block måste vara genomfört först.',
  NO_SUCH_RESERVATION: 'Reservationen finns inte eller är inte din.',
  NO_SUCH_ENROLMENT: 'Anmälan finns inte, eller så får du inte se den.',
  NOT_REQUESTED: 'Anmälan väntar inte på något beslut.',
  ALREADY_OVER: 'Anmälan är redan avslutad.',
  REASON_MISSING: 'Skriv ett skäl som medarbetaren får läsa.',
  SEATS_FULL: 'Så många lediga platser finns inte. Minska antalet eller ställ medarbetarna i kö.',
  EXPIRY_OUT_OF_RANGE: 'Reservationen ska gälla tidigast till i dag och senast till tillfällets första dag.',
  NOT_OF_OCCASION: 'Någon av anmälningarna hör inte till tillfället.',
  SESSION_NOT_HELD: 'Träffen har inte varit än. Närvaro tas efteråt.',
  NO_SUCH_SESSION: 'Träffen finns inte.',
  ATTENDANCE_MISSING: 'Ta närvaro vid minst en träff innan tillfället avslutas.',
  ALREADY_CLOSED: 'Tillfället är redan avslutat.',
};
