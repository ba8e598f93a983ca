import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A person as a key alone: evaluation knows who owns a risk, and nothing else of anyone (domain.md §5.1). */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Person {
  @Field(() => ID)
  id: string;

  static of(id: string): Person {
    return Object.assign(new Person(), { id });
  }
}
