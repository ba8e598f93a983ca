import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ListSize } from '@samlar/subgraph/list-size';
import { GenderCount } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../org-unit';
import { ParticipationScope } from './participation.rules';

registerEnumType(ParticipationScope, { name: 'ParticipationScope', description: 'With how much of itself an organisation takes part (domain.md A02).' });

@Directive('@tag(name: "research")')
@ObjectType({ description: 'One participating part and the people in it.' })
export class ScopeHeadcount {
  @Field(() => OrgUnit)
  unit: OrgUnit;

  @Field(() => ParticipationScope)
  scope: ParticipationScope;

  @Field(() => GenderCount)
  headcount: GenderCount;
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A part that lies inside another part: its people stand in both tables.' })
export class ScopeOverlap {
  @Field(() => OrgUnit)
  part: OrgUnit;

  @Field(() => OrgUnit)
  inside: OrgUnit;

  @Field(() => Int)
  people: number;
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'Who the programme reaches: by part, as a sum of tables, and as unique people (domain.md §2.6).' })
export class AffectedHeadcount {
  @ListSize(30)
  @Field(() => [ScopeHeadcount])
  scopes: ScopeHeadcount[];

  @Field(() => GenderCount, { description: 'The parts added up: counts people in overlapping parts more than once.' })
  sum: GenderCount;

  @Field(() => GenderCount, { description: 'Each person once per employer.' })
  unique: GenderCount;

  @ListSize(10)
  @Field(() => [ScopeOverlap], { description: 'Why the sum is larger.' })
  overlaps: ScopeOverlap[];
}
