import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { YearDays } from '@samlar/subgraph/value-types';

/** Things other subgraphs own; here they are keys, with what KU8 adds to them in its features. */

@Directive('@key(fields: "code")')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'A municipality (kommun).' })
export class Municipality {
  @Field(() => ID)
  code: string;

  @Directive('@external')
  @Field(() => String)
  name: string;

  static of(code: string, name?: string): Municipality {
    return Object.assign(new Municipality(), name === undefined ? { code } : { code, name });
  }
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A work team (arbetslag).' })
export class WorkTeam {
  @Field(() => ID)
  id: string;

  static of(id: string): WorkTeam {
    return Object.assign(new WorkTeam(), { id });
  }
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person in the programme.' })
export class Person {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => [YearDays])
  observerTrainingDays: YearDays[];

  static of(id: string): Person {
    return Object.assign(new Person(), { id });
  }
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'A programme of learning activities.' })
export class Programme {
  @Field(() => ID)
  id: string;

  static of(id: string): Programme {
    return Object.assign(new Programme(), { id });
  }
}
