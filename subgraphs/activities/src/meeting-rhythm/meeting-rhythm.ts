import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';
import { RhythmMeetingKind } from './meeting-rhythm.rules';

registerEnumType(RhythmMeetingKind, { name: 'RhythmMeetingKind', description: 'A workplace meeting (arbetsplatsträff), or a reflection meeting.' });

@ObjectType({ description: 'A meeting of a unit’s rhythm.' })
export class RhythmMeeting {
  @Field(() => Int)
  number: number;

  @Field(() => RhythmMeetingKind)
  kind: RhythmMeetingKind;

  @Field(() => DateScalar)
  heldOn: string;
}

/** Workplace meetings and reflection meetings in turn, with what stands on each agenda every time (domain.md B01). */
@ObjectType({ description: 'When a unit meets, and what stands on the agenda each time (B01).' })
export class MeetingRhythm {
  @Field(() => ID)
  id: string;

  unitId: string;

  @Field(() => [String], { description: 'Standing items of the workplace meetings.' })
  workplaceItems: string[];

  @Field(() => [String], { description: 'Standing items of the reflection meetings.' })
  reflectionItems: string[];

  @Field(() => [RhythmMeeting], { description: 'In time.' })
  meetings: RhythmMeeting[];
}
