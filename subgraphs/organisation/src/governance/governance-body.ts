import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Period } from '@samlar/subgraph/value-types';

export enum GovernanceKind {
  STEERING = 'STEERING',
  WORKING = 'WORKING',
  MANAGEMENT_AS_STEERING = 'MANAGEMENT_AS_STEERING',
}
registerEnumType(GovernanceKind, {
  name: 'GovernanceKind',
  description: 'What a body is for (domain.md A03).',
  valuesConfig: { MANAGEMENT_AS_STEERING: { description: 'The ordinary management group is the steering group.' } },
});

export enum GovernanceTask {
  CHAIR = 'CHAIR',
  MEMBER = 'MEMBER',
  PROJECT_LEADER = 'PROJECT_LEADER',
}
registerEnumType(GovernanceTask, { name: 'GovernanceTask', description: 'What a member does in a body.' });

@ObjectType({ description: 'A member of a body: a person in the programme, or somebody from outside by their role.' })
export class GovernanceMember {
  @Field(() => GovernanceTask)
  task: GovernanceTask;

  @Field(() => String, { nullable: true, description: 'The role of somebody outside the programme; no name.' })
  outsideRole: string | null;

  personId: string | null;
}

@ObjectType({ description: 'A steering or working group of an organisation.' })
export class GovernanceBody {
  @Field(() => ID)
  id: string;

  @Field(() => GovernanceKind)
  kind: GovernanceKind;

  @Field(() => String)
  name: string;

  @Field(() => Period)
  period: Period;
}
