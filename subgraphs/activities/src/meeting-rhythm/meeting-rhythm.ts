import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';
import { AgendaItemKind, RhythmMeetingKind } from './meeting-rhythm.rules';

registerEnumType(RhythmMeetingKind, { name: 'RhythmMeetingKind', description: 'A workplace meeting (arbetsplatsträff), or a reflection meeting.' });

registerEnumType(AgendaItemKind, { name: 'AgendaItemKind', description: 'What the time of an item went to.' });

/** What one item of a meeting took up (domain.md B01). */
@ObjectType({ description: 'An item of a meeting that has been held.' })
export class AgendaItem {
  @Field(() => AgendaItemKind)
  kind: AgendaItemKind;

  @Field(() => String)
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => String, { nullable: true, description: 'What it came to.' })
  conclusion: string | null;

  @Field(() => Boolean, { description: 'Somebody told of a course.' })
  returnsCourse: boolean;
}

@ObjectType({ description: 'Minutes that went to one kind of items.' })
export class KindMinutes {
  @Field(() => AgendaItemKind)
  kind: AgendaItemKind;

  @Field(() => Int)
  minutes: number;
}

/** A course somebody of the unit has completed and not yet told the others of (domain.md B01, B12). */
@ObjectType({ description: 'A completed course to be told of at the unit’s next workplace meeting; for whoever may see the enrolment.' })
export class CourseReturn {
  @Field(() => ID, { description: 'Of the enrolment.' })
  id: string;

  personId: string;

  @Field(() => String, { description: 'Title of the programme.' })
  course: string;
}

@ObjectType({ description: 'A meeting of a unit’s rhythm.' })
export class RhythmMeeting {
  @Field(() => Int)
  number: number;

  @Field(() => RhythmMeetingKind)
  kind: RhythmMeetingKind;

  @Field(() => DateScalar)
  heldOn: string;

  @Field(() => [AgendaItem], { description: 'In the order they were written; empty while nothing is written.' })
  items: AgendaItem[];

  @Field(() => [String], { description: 'Standing items left out of a meeting that something is written of.' })
  skipped: string[];
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
