import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { Money } from '@samlar/subgraph/value-types';
import { LearningActivity, stub } from '../foreign';
import { Project } from '../project';
import { BudgetLine } from '../budget-line';
import { lineById, linesOf, postedOn } from '../budget-line.loaders';
import { monthsOf, MonthlyAmount } from './burn';

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @FieldResolver(() => Money, { description: 'As the document had it.' })
  original(@Root() line: BudgetLine): Money {
    return Money.of(line.originalMinor);
  }

  @FieldResolver(() => Money, { description: 'After reallocations.' })
  planned(@Root() line: BudgetLine): Money {
    return Money.of(line.plannedMinor);
  }

  @FieldResolver(() => Money)
  async actual(@Root() line: BudgetLine, @Ctx() context: Context): Promise<Money> {
    return Money.of((await postedOn(context).load(line.id)) ?? 0);
  }

  @FieldResolver(() => Money)
  forecast(@Root() line: BudgetLine): Money {
    return Money.of(line.forecastMinor ?? line.plannedMinor);
  }

  @FieldResolver(() => LearningActivity, { nullable: true, description: 'What the money is for, where it is one activity.' })
  activity(@Root() line: BudgetLine): LearningActivity | null {
    return line.activityId === null ? null : stub(LearningActivity, line.activityId);
  }
}

@Resolver(() => Project)
export class LinesOfProject {
  @Access('money:read')
  @FieldResolver(() => [BudgetLine], { description: 'The lines the viewer’s organisation bears; all of them at the association.' })
  async lines(@Root() project: Project, @Ctx() context: Context): Promise<BudgetLine[]> {
    return (await linesOf(context).load(project.id)) ?? [];
  }

  @Access('money:read')
  @FieldResolver(() => [MonthlyAmount], { description: 'Cumulative plan and postings by month, for the burn chart.' })
  async burn(@Root() project: Project, @Ctx() context: Context): Promise<MonthlyAmount[]> {
    return monthsOf(context, project.id);
  }
}

export const budgetLineReferences = {
  BudgetLine: ({ id }: { id: string }, context: Context) => lineById(context).load(id),
};
