import { Field, ObjectType } from 'type-graphql';
import { AccessibilityArea } from '../accessibility-area';

/** One of the four areas of an occasion, answered or not. */
@ObjectType({ description: 'How an occasion is accessible in one of the four areas (C06).' })
export class AccessibilityAnswer {
  @Field(() => AccessibilityArea)
  area: AccessibilityArea;

  @Field(() => String, { nullable: true, description: 'Null while unanswered.' })
  answer: string | null;

  @Field(() => [String], { description: 'Earlier wordings, the newest first.' })
  former: string[];
}
