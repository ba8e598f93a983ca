import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '@samlar/subgraph/scalars';

@ObjectType({ description: 'One thing that happened to a request.' })
export class VisitLogEntry {
  request_id: string;

  @Field(() => String, { description: 'DISTRIBUTED, TEAM_APPOINTED, VISIT_PLANNED …' })
  event: string;

  personId: string | null;

  @Field(() => DateTimeScalar)
  at: Date;
}
