import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Person } from '../foreign';

export enum FunderMonthState {
  OPEN = 'OPEN',
  LOCKED = 'LOCKED',
  REOPENED = 'REOPENED',
}
registerEnumType(FunderMonthState, {
  name: 'FunderMonthState',
  description: 'Where a month’s report stands (domain.md §7.6).',
  valuesConfig: {
    OPEN: { description: 'Never sent.' },
    LOCKED: { description: 'Sent and locked.' },
    REOPENED: { description: 'Sent before; it or an earlier month was corrected, and it must be sent again.' },
  },
});

@ObjectType({ description: 'A month that was sent and locked, or opened for a correction.' })
export class FunderMonthEvent {
  @Field(() => Boolean, { description: 'Opened for a correction; otherwise sent and locked.' })
  correction: boolean;

  @Field(() => DateScalar)
  decidedOn: string;

  @Field(() => String, { nullable: true, description: 'Why it was corrected.' })
  reason: string | null;

  @Field(() => Int, { nullable: true, description: 'Participants as sent.' })
  participants: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours as sent.' })
  hours: number | null;
}

@ObjectType({ description: 'A participant’s hours at one session, certified for one funder.' })
export class CertifiedHours {
  @Field(() => ID)
  session: string;

  @Field(() => String)
  funder: string;

  @Field(() => DateScalar, { nullable: true })
  workedOn: string | null;

  @Field(() => Float)
  hours: number;

  @Field(() => Person, { nullable: true })
  person: Person;
}

@ObjectType({ description: 'A participant who has left the project.' })
export class ParticipantStop {
  @Field(() => DateScalar, { description: 'Their last day.' })
  stoppedOn: string;

  @Field(() => String, { nullable: true, description: 'Why it is told in a later month than its own.' })
  note: string | null;

  @Field(() => Person, { nullable: true })
  person: Person;
}

@ObjectType({ description: 'A month of a project as it is reported to its funder; months are sent in order.' })
export class FunderMonth {
  /** The project's id. */
  project: string;

  @Field(() => String, { description: 'YYYY-MM' })
  month: string;

  @Field(() => FunderMonthState)
  state: FunderMonthState;

  @Field(() => String, { nullable: true, description: 'The earlier month (YYYY-MM) that must be sent first; null where none stands in the way.' })
  waitsFor: string | null;

  @Field(() => Boolean, { description: 'It is over, not locked, and no earlier month stands in the way.' })
  mayBeLocked: boolean;

  @Field(() => Int, { description: 'People with certified hours.' })
  participants: number;

  @Field(() => Float)
  hours: number;

  @Field(() => Int, { description: 'Participants whose stop is told in this month’s report.' })
  stops: number;

  @Field(() => [FunderMonthEvent], { description: 'What has been sent and corrected, first to last.' })
  history: FunderMonthEvent[];
}
