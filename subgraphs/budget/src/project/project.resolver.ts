import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { Money, Period } from '@samlar/subgraph/value-types';
import { BudgetSummary, NOTHING, summary, type Amounts } from '../money';
import { Project } from '../project';
import { projectById } from '../project.loaders';

const totalOf = (context: Context) =>
  loader<Amounts>(context, 'project total', async (manager, ids) =>
    byKey<Amounts & { project: string }>(await manager.query('select * from project_total($1)', [ids]), (row) => row.project));

@Resolver(() => Project)
export class ProjectResolver {
  @Directive('@tag(name: "research")')
  @Query(() => Project, { nullable: true })
  async project(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Project | undefined> {
    return projectById(context).load(id);
  }

  @Directive('@tag(name: "research")')
  @ListSize(20)
  @Query(() => [Project])
  async projects(@Ctx() context: Context): Promise<Project[]> {
    return context.read((manager) => manager.find(Project, { order: { name: 'ASC' } }));
  }

  @FieldResolver(() => Period)
  period(@Root() project: Project): Period {
    return Period.of(project.periodStart, project.periodEnd);
  }

  @FieldResolver(() => BudgetSummary)
  async budget(@Root() project: Project, @Ctx() context: Context): Promise<BudgetSummary> {
    return summary((await totalOf(context).load(project.id)) ?? NOTHING, project.coFinancingMinor, project.currency);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'The total the document states; null where it states none.' })
  declaredTotal(@Root() project: Project): Money | null {
    return project.declaredTotalMinor === null ? null : Money.of(project.declaredTotalMinor, project.currency);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'declared − computed, shown and never corrected (A42).' })
  async totalDifference(@Root() project: Project, @Ctx() context: Context): Promise<Money | null> {
    if (project.declaredTotalMinor === null) return null;
    const { planned } = (await totalOf(context).load(project.id)) ?? NOTHING;
    return Money.of(BigInt(project.declaredTotalMinor) - BigInt(planned), project.currency);
  }
}

export const projectReferences = {
  Project: ({ id }: { id: string }, context: Context) => projectById(context).load(id),
};
