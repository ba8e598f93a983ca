import { Arg, Directive, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { badInput } from '@samlar/subgraph/errors';
import { DateScalar } from '@samlar/subgraph/scalars';
import { GenderCount } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../foreign';
import { leaderNeed } from './group-leader-need.rules';

@ObjectType({ description: 'How many leaders it takes to give everyone a place in a small group (A32).' })
export class GroupLeaderNeed {
  @Field(() => Int)
  employees: number;

  @Field(() => Int, { description: 'With every group of the largest size.' })
  fewest: number;

  @Field(() => Int, { description: 'With every group of the smallest size.' })
  most: number;
}

@Resolver(() => OrgUnit)
export class GroupLeaderNeedResolver {
  @Directive('@external')
  @FieldResolver(() => GenderCount)
  headcount(@Root() unit: OrgUnit, @Arg('at', () => DateScalar, { nullable: true }) _at: string | null): GenderCount | null | undefined {
    return unit.headcount;
  }

  @Directive('@requires(fields: "headcount { total }")')
  @FieldResolver(() => GroupLeaderNeed, { nullable: true, description: 'One leader a group; null where the number of employees is hidden.' })
  groupLeaderNeed(
    @Root() unit: OrgUnit,
    @Arg('smallest', () => Int, { defaultValue: 8 }) smallest: number,
    @Arg('largest', () => Int, { defaultValue: 10 }) largest: number,
  ): GroupLeaderNeed | null {
    if (smallest < 1 || largest < smallest || largest > 1_000) throw badInput('"smallest" must be at least 1, "largest" at least "smallest" and at most 1 000.');
    const employees = unit.headcount?.total ?? null;
    return employees === null ? null : { employees, ...leaderNeed(employees, smallest, largest) };
  }
}
