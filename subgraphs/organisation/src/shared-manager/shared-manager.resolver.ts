import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { MunicipalityGroup } from '../municipality-group';
import { seesTrueCounts } from '../headcount.rules';
import { Municipality, OrgUnit } from '../org-unit';
import { orgUnitById } from '../org-unit.loaders';
import { Person } from '../person';
import { personById } from '../person.loaders';
import { ManagerPost, SharedManager } from './shared-manager';
import { sharedManagersOf } from './shared-managers';

@Resolver(() => MunicipalityGroup)
export class SharedManagersOfGroup {
  @Access('people:read')
  @FieldResolver(() => [SharedManager], { description: 'Managers who lead in more than one of the group’s municipalities today (A24); empty for those who belong to none of them.' })
  async sharedManagers(@Root() group: MunicipalityGroup, @Ctx() context: Context): Promise<SharedManager[]> {
    return (await sharedManagersOf(context).load(group.id)) ?? [];
  }
}

@Resolver(() => SharedManager)
export class SharedManagerResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Null where the viewer may not see who it is.' })
  async person(@Root() { personId }: SharedManager, @Ctx() context: Context): Promise<Person | null> {
    return (await personById(context).load(personId)) ?? null;
  }
}

@Resolver(() => ManagerPost)
export class ManagerPostResolver {
  @FieldResolver(() => Int, { nullable: true, description: 'People who report to the manager there; null for whoever sees only published counts of that municipality.' })
  reporting(@Root() { reportingCount, organisation }: ManagerPost, @Ctx() context: Context): number | null {
    return seesTrueCounts(context.viewer, organisation) ? reportingCount : null;
  }

  @FieldResolver(() => OrgUnit)
  async unit(@Root() { unitId }: ManagerPost, @Ctx() context: Context): Promise<OrgUnit> {
    return (await orgUnitById(context).load(unitId))!;
  }

  @FieldResolver(() => Municipality)
  async municipality(@Root() { organisation }: ManagerPost, @Ctx() context: Context): Promise<OrgUnit> {
    return (await orgUnitById(context).load(organisation))!;
  }
}
