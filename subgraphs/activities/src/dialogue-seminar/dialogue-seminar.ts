import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum SeminarHalf {
  MORNING = 'MORNING',
  AFTERNOON = 'AFTERNOON',
}
registerEnumType(SeminarHalf, { name: 'SeminarHalf', description: 'The half of the day in which a group met.' });

/** A statement belongs to its group: who said it is not known here (domain.md B13). */
@ObjectType({ description: 'What a group wrote down; never who in it said it (B13).' })
export class DialogueStatement {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  theme: string;

  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'A group at a dialogue seminar.' })
export class DialogueGroup {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => SeminarHalf)
  half: SeminarHalf;

  @Field(() => [DialogueStatement], { description: 'In the order they were written.' })
  statements: DialogueStatement[];
}

@ObjectType({ description: 'One question put to several groups, whose points are published to all (B13).' })
export class DialogueSeminar {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  question: string;

  @Field(() => DateScalar)
  heldOn: string;
}
