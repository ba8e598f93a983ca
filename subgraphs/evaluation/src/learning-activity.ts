import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Any learning activity, known here by its key alone (domain.md §5.2). */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'A learning activity, with how useful those who took part found it.' })
export class LearningActivity {
  @Field(() => ID)
  id: string;
}

export const learningActivityReferences = {
  LearningActivity: ({ id }: { id: string }) => Object.assign(new LearningActivity(), { id }),
};
