import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { Project } from '../project';
import { CertifiedHours, FunderMonth, ParticipantStop } from './funder-month';
import { certifiedIn, funderMonthsOf, stopsIn } from './funder-month.loaders';

const keepsMonths = ({ viewer }: Context): boolean => viewer.reach === 'association' || viewer.reach === 'system';

@Resolver(() => FunderMonth)
export class FunderMonthResolver {
  @Access('money:read')
  @Query(() => FunderMonth, { nullable: true, description: 'A month (YYYY-MM) of a project as its funder has it; null outside the project, and outside the association.' })
  async funderReport(@Arg('project', () => ID) project: string, @Arg('month', () => String) month: string, @Ctx() context: Context): Promise<FunderMonth | null> {
    if (!keepsMonths(context)) return null;
    return (await funderMonthsOf(context).load(project))?.find((each) => each.month === month) ?? null;
  }

  @Access('money:write')
  @FieldResolver(() => [CertifiedHours], { description: 'By day; for whoever keeps the report.' })
  async certified(@Root() month: FunderMonth, @Ctx() context: Context): Promise<CertifiedHours[]> {
    return (await certifiedIn(context, month)) ?? [];
  }

  @Access('money:write')
  @FieldResolver(() => [ParticipantStop])
  async participantStops(@Root() month: FunderMonth, @Ctx() context: Context): Promise<ParticipantStop[]> {
    return (await stopsIn(context, month)) ?? [];
  }
}

@Resolver(() => Project)
export class FunderMonthsOfProject {
  @Access('money:read')
  @FieldResolver(() => [FunderMonth], { nullable: true, description: 'First to last; null outside the association, which keeps them.' })
  async funderMonths(@Root() project: Project, @Ctx() context: Context): Promise<FunderMonth[] | null> {
    return keepsMonths(context) ? ((await funderMonthsOf(context).load(project.id)) ?? []) : null;
  }
}
