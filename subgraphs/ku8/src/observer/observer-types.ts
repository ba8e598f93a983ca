import { createUnionType, Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { ObserverRecord } from '../observer-record';

export enum ObserverDayKind {
  VISIT = 'VISIT',
  PREPARE = 'PREPARE',
  TRAINING = 'TRAINING',
}
registerEnumType(ObserverDayKind, { name: 'ObserverDayKind' });

@ObjectType({ description: 'Days an observer has worked or trained.' })
export class ObserverDay {
  observerId: string;

  @Field(() => ID)
  id: string;

  @Field(() => DateScalar)
  day: string;

  @Field(() => ObserverDayKind)
  kind: ObserverDayKind;

  @Field(() => Float)
  days: number;

  @Field(() => String, { nullable: true })
  overrideReason: string | null;
}

@ObjectType({ description: 'An observer’s days in a calendar year against the band of 10–15, training included.' })
export class ObserverLoad {
  @Field(() => Float, { description: 'Logged days of visits and preparation.' })
  visitDays: number;

  @Field(() => Float)
  trainingDays: number;

  @Field(() => Float, { description: 'Days agreed for assignments under way and not yet logged; not in the total.' })
  plannedDays: number;

  @Field(() => Float, { description: 'visitDays + trainingDays.' })
  total: number;

  @Field(() => Float)
  minimum: number;

  @Field(() => Float)
  maximum: number;

  @Field(() => String, { description: 'ROOM_LEFT, WITHIN, ABOVE_MAXIMUM or, once the year is over, BELOW_MINIMUM.' })
  status: string;
}

export const ObserverResult = createUnionType({ name: 'ObserverResult', types: () => [ObserverRecord, Refused] as const });
