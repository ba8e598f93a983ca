import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Someone of the visited team who takes part in the visit.' })
export class TeamMember {
  requestId: string;
  personId: string;

  @Field(() => String, { nullable: true, description: 'As given with the request.' })
  name: string | null;
}
