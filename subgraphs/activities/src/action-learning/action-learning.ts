import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ActionStepKind } from './action-learning.rules';

registerEnumType(ActionStepKind, { name: 'ActionStepKind', description: 'The steps of action learning, in their order (domain.md E03).' });

@ObjectType({ description: 'One step of a cycle, in its newest wording.' })
export class ActionStep {
  @Field(() => ActionStepKind)
  step: ActionStepKind;

  @Field(() => String)
  text: string;

  @Field(() => [String], { description: 'Earlier wordings, the newest first.' })
  former: string[];
}

@ObjectType({ description: 'What a team tries in its own practice between the days of a programme (E03).' })
export class ActionLearningProject {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'From 1; a new cycle begins when the one before has its next step.' })
  cycle: number;

  teamId: string;

  @Field(() => [ActionStep], { description: 'Those written so far, in order.' })
  steps: ActionStep[];
}
