import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Occasion } from '../occasion';
import { OrgUnit } from '../org-unit';
import { Person } from '../person';

/** A follow-up day is due this many months after training or the latest follow-up (domain.md A40, ◆). */
export const MONTHS_BETWEEN = 12;

export enum Competence {
  LEARNING_LEADER = 'LEARNING_LEADER',
  OBSERVER = 'OBSERVER',
  DIALOGUE_LEADER = 'DIALOGUE_LEADER',
}
registerEnumType(Competence, { name: 'Competence', description: 'What a training makes of somebody who completes it.' });

@ObjectType({ description: 'When somebody who is trained is due for a follow-up day.' })
export class FollowUp {
  @Field(() => Person)
  person: Person;

  @Field(() => Competence)
  competence: Competence;

  @Field(() => OrgUnit, { description: 'Where they were trained for.' })
  unit: OrgUnit;

  @Field(() => DateScalar)
  trainedOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'The latest follow-up day completed; null before the first.' })
  followedUpOn: string | null;

  @Field(() => DateScalar, { description: `${MONTHS_BETWEEN} months after training, or after the latest follow-up.` })
  dueOn: string;

  @Field(() => Boolean, { description: 'The day has come.' })
  due: boolean;

  @Field(() => Boolean, { description: 'Works in the programme’s organisations now.' })
  active: boolean;

  @Field(() => Occasion, { nullable: true, description: 'The follow-up day ahead that the person has asked for or has a seat in.' })
  booked: Occasion | null;

  @Field(() => Occasion, { nullable: true, description: 'The nearest follow-up day that has not begun, where the person is not in one.' })
  offered: Occasion | null;
}

@ObjectType({ description: 'Those who are trained, as far as the viewer may see: everybody counted, the first listed.' })
export class FollowUpList {
  @Field(() => Int)
  trained: number;

  @Field(() => Int)
  active: number;

  @Field(() => Int, { description: 'Active, and due today or before.' })
  due: number;

  @Field(() => [FollowUp], { description: 'Those due first first.' })
  people: FollowUp[];
}
