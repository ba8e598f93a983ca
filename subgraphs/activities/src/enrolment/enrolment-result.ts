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
