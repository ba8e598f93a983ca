import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum AccessibilityArea {
  PHYSICAL = 'PHYSICAL',
  INFORMATION = 'INFORMATION',
  COMMUNICATION = 'COMMUNICATION',
  OPERATION = 'OPERATION',
}
registerEnumType(AccessibilityArea, { name: 'AccessibilityArea', description: 'Physical, informational and communicative accessibility, and an accessible operation (domain.md C06).' });

export const AREAS = Object.values(AccessibilityArea);

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
