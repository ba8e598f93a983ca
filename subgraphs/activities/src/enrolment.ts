import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayOf } from '@samlar/subgraph/clock';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum EnrolmentStatus {
  REQUESTED = 'REQUESTED',
  WAITING = 'WAITING',
  CONFIRMED = 'CONFIRMED',
  COMPLETED = 'COMPLETED',
  ABSENT = 'ABSENT',
  CANCELLED = 'CANCELLED',
  REFUSED = 'REFUSED',
}
registerEnumType(EnrolmentStatus, {
  name: 'EnrolmentStatus',
  valuesConfig: {
    REQUESTED: { description: 'Asked for; something is still needed before a seat is given.' },
    WAITING: { description: 'In the waiting list, in the order of the requests.' },
    CONFIRMED: { description: 'Has a seat.' },
    COMPLETED: { description: 'Took part.' },
    ABSENT: { description: 'Had a seat and did not take part.' },
    CANCELLED: { description: 'Withdrawn; the seat went on.' },
    REFUSED: { description: 'Not approved by the manager.' },
  },
});

/** One person's place, or wish for a place, in an occasion (domain.md §6.1-6, §7.5). */
@Entity('enrolment')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One person’s place, or wish for a place, in an occasion.' })
export class Enrolment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  /** The person's employer: the tenant. */
  @Column('uuid')
  organisation: string;

  @Column('text', { name: 'occasion' })
  occasionId: string;

  @Column('uuid', { name: 'person' })
  personId: string;

  @Column('uuid', { name: 'unit' })
  unitId: string;

  @Field(() => EnrolmentStatus)
  @Column('text')
  status: EnrolmentStatus;

  @Field(() => Date)
  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { nullable: true })
  reservation: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or cancelled.' })
  @Column('text', { nullable: true })
  reason: string | null;
}

/** Seats a manager holds for staff not yet named; what is left falls back after the last day. */
@Entity('seat_reservation')
@ObjectType({ description: 'Seats a manager holds for staff not yet named.' })
export class SeatReservation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'occasion' })
  occasionId: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid')
  manager: string;

  @Field(() => Int)
  @Column('int')
  seats: number;

  @Field(() => DateScalar, { description: 'The last day the seats are held.' })
  get heldUntil(): string {
    return dayOf(new Date(this.expiresAt.getTime() - 1));
  }

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
