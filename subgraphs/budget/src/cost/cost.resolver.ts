import { Arg, Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Money } from '@samlar/subgraph/value-types';
import { Assignment, LearningActivity, OrgUnit, stub } from '../foreign';
import { BudgetSummary, NOTHING, summary, type Amounts } from '../money';
import { costPerParticipant } from './cost.rules';
import { mayReadMoney } from './may-read-money';

const unitBudget = (context: Context) =>
  loader<(Amounts & { unit: string; project: string })[]>(context, 'unit budget', async (manager, units) =>
    groupedBy(units, await manager.query('select * from unit_budget($1)', [units]), (row: { unit: string }) => row.unit) as never);

const activityCost = (context: Context) =>
  loader<Amounts>(context, 'activity cost', async (manager, activities) =>
    byKey<Amounts & { activity: string }>(await manager.query('select * from activity_cost($1)', [activities]), (row) => row.activity));

const assignmentCost = (context: Context) =>
  loader<Amounts>(context, 'assignment cost', async (manager, assignments) => {
    const rows: { assignment: string; actual: string }[] = await manager.query('select * from assignment_cost($1)', [assignments]);
    return new Map(rows.map((row) => [row.assignment, { planned: 0, actual: row.actual, forecast: row.actual }]));
  });

@Resolver(() => OrgUnit)
export class OrgUnitBudget {
  @FieldResolver(() => BudgetSummary, { nullable: true, description: 'The unit’s share of projects, by headcount (◆); of one project where named.' })
  async budget(
    @Root() unit: OrgUnit,
    @Arg('project', () => ID, { nullable: true }) project: string | null,
    @Ctx() context: Context,
  ): Promise<BudgetSummary> {
    mayReadMoney(context.viewer);
    const rows = ((await unitBudget(context).load(unit.id)) ?? []).filter((row) => !project || row.project === project);
    const sum = (part: keyof Amounts): string => rows.reduce((total, row) => total + BigInt(row[part]), 0n).toString();
    return summary({ planned: sum('planned'), actual: sum('actual'), forecast: sum('forecast') });
  }
}

@Resolver(() => LearningActivity)
export class LearningActivityCost {
  @FieldResolver(() => BudgetSummary, { nullable: true, description: 'Lines for this activity; zero where no line names it.' })
  async cost(@Root() activity: LearningActivity, @Ctx() context: Context): Promise<BudgetSummary> {
    mayReadMoney(context.viewer);
    return summary((await activityCost(context).load(activity.id)) ?? NOTHING);
  }

  @Directive('@requires(fields: "participantCount")')
  @FieldResolver(() => Money, { nullable: true, description: 'Planned cost for each participant; null below five participants or where no line names the activity.' })
  async costPerParticipant(@Root() activity: LearningActivity, @Ctx() context: Context): Promise<Money | null> {
    mayReadMoney(context.viewer);
    const cost = await activityCost(context).load(activity.id);
    const each = cost ? costPerParticipant(BigInt(cost.planned), activity.participantCount) : null;
    return each === null ? null : Money.of(each);
  }
}

@Resolver(() => Assignment)
export class AssignmentCost {
  @FieldResolver(() => BudgetSummary, { nullable: true })
  async cost(@Root() assignment: Assignment, @Ctx() context: Context): Promise<BudgetSummary> {
    mayReadMoney(context.viewer);
    return summary((await assignmentCost(context).load(assignment.id)) ?? NOTHING);
  }
}

export const costReferences = {
  OrgUnit: (reference: Pick<OrgUnit, 'id' | 'headcount'>) => Object.assign(new OrgUnit(), reference),
  LearningActivity: ({ id, participantCount }: { id: string; participantCount?: number | null }) =>
    Object.assign(stub(LearningActivity, id), { participantCount: participantCount ?? null }),
  Assignment: ({ id }: { id: string }) => stub(Assignment, id),
};
