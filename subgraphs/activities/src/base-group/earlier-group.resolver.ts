import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { In, Raw } from 'typeorm';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { ActivityHandover, handoverOf } from '../handover';
import { BaseGroupSet } from './base-group';
import { EarlierBaseGroup } from './earlier-group';
import { GroundRules } from './ground-rules';
import { versionsOf } from './group-life.resolver';

const earlierIn = (context: Context) =>
  loader<EarlierBaseGroup[]>(context, 'earlier base groups', async (manager, municipalities) =>
    groupedBy(municipalities, await manager.find(EarlierBaseGroup, { where: { organisation: In(municipalities) }, order: { replacedAt: 'DESC', title: 'ASC' } }), (group) => group.organisation));

@Resolver(() => EarlierBaseGroup)
export class EarlierBaseGroupResolver {
  @Query(() => [EarlierBaseGroup], { description: 'Groups the viewer was in when their municipality was composed anew, the latest first.' })
  async myEarlierBaseGroups(@Ctx() context: Context): Promise<EarlierBaseGroup[]> {
    return context.read((manager) => manager.find(EarlierBaseGroup, {
      where: { members: Raw((members) => `:person = any(${members})`, { person: context.viewer.person }) }, order: { replacedAt: 'DESC' }, take: 50,
    }));
  }

  @FieldResolver(() => [GroundRules], { description: 'Every version of its rules, the newest first.' })
  async groundRuleVersions(@Root() group: EarlierBaseGroup, @Ctx() context: Context): Promise<GroundRules[]> {
    return (await versionsOf(context).load(group.id)) ?? [];
  }
}

@Resolver(() => BaseGroupSet)
export class EarlierGroupsOfSet {
  @FieldResolver(() => ActivityHandover, { nullable: true, description: 'Who owns it since its project was closed; null while the project runs or where there was none.' })
  async handover(@Root() set: BaseGroupSet, @Ctx() context: Context): Promise<ActivityHandover | undefined> {
    return handoverOf(context, 'BASE_GROUP_SET', set.organisation);
  }

  @FieldResolver(() => [EarlierBaseGroup], { description: 'Groups of the municipality that had given themselves rules before it was composed anew.' })
  async earlierGroups(@Root() set: BaseGroupSet, @Ctx() context: Context): Promise<EarlierBaseGroup[]> {
    return (await earlierIn(context).load(set.organisation)) ?? [];
  }
}
