import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Somebody of the organisation subgraph, known here by id. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person in the programme.' })
export class Person {
  @Field(() => ID)
  id: string;

  static of(id: string): Person {
    return Object.assign(new Person(), { id });
  }
}

export const personReferences = { Person: ({ id }: { id: string }) => Person.of(id) };
