import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { GenderCount } from '@samlar/subgraph/value-types';

@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'Any learning activity, as money sees it.' })
export class LearningActivity {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  participantCount: number | null;
}

@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'Any unit of an organisation, as money sees it.' })
export class OrgUnit {
  @Field(() => ID)
  id: string;

  /** Sent along by the gateway for `@requires`; absent otherwise. */
  headcount?: GenderCount | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A peer-visit assignment, as money sees it.' })
export class Assignment {
  @Field(() => ID)
  id: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'A person in the programme.' })
export class Person {
  @Field(() => ID)
  id: string;
}

export const stub = <T extends object>(type: new () => T, id: string): T => Object.assign(new type(), { id });
