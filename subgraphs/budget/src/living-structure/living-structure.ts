import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum LivingStructureKind {
  NETWORK = 'NETWORK',
  BASE_GROUP_SET = 'BASE_GROUP_SET',
  ROUND = 'ROUND',
  MEETING_SERIES = 'MEETING_SERIES',
}
registerEnumType(LivingStructureKind, { name: 'LivingStructureKind', description: 'A learning network, an organisation’s base groups, a round of peer visits or a series of meetings.' });

@ObjectType({ description: 'Something a project started that goes on when the project is over; it is handed over, never ended, by closing the project (A01).' })
export class LivingStructure {
  @Field(() => ID)
  id: string;

  @Field(() => LivingStructureKind)
  kind: LivingStructureKind;

  @Field(() => String, { nullable: true, description: 'Null for base groups: they are their organisation’s, and have no name of their own.' })
  title: string | null;

  @Field(() => DateScalar)
  beganOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it ended of itself; null while it lives.' })
  endedOn: string | null;

  /** The organisation that has it while the project runs. */
  organisation: string;
  handedOverTo: string | null;
  project: string;
}
