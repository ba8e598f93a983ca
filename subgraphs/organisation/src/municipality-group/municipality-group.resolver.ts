import { In } from 'typeorm';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { Period } from '@samlar/subgraph/value-types';
import { Association, Municipality } from '../org-unit';
import { RoleAppointment } from '../role-appointment';
import { MunicipalityGroup } from '../municipality-group';

const groupById = (context: Context) =>
  loader<MunicipalityGroup>(context, 'group by id', async (manager, ids) =>
    byKey(await manager.find(MunicipalityGroup, { where: { id: In(ids) } }), (group) => group.id));

interface MemberRow {
  group: string;
  member: string;
}

const membersOf = (context: Context) =>
  loader<Municipality[]>(context, 'group members', async (manager, groups) => {
    const rows: MemberRow[] = await manager.query(
      'select municipality_group as "group", member from municipality_group_member where municipality_group = any($1)', [groups]);
    const units = byKey(await manager.find(Municipality, { where: { id: In(rows.map((row) => row.member)) } }), (unit) => unit.id);
    const grouped = groupedBy(groups, rows, (row) => row.group);
    return new Map(groups.map((group) => [
      group, grouped.get(group)!.flatMap((row) => units.get(row.member) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    ]));
  });

const groupsOfMunicipality = (context: Context) =>
  loader<MunicipalityGroup[]>(context, 'groups of municipality', async (manager, members) => {
    const rows: MemberRow[] = await manager.query(
      'select municipality_group as "group", member from municipality_group_member where member = any($1) order by 1', [members]);
    const groups = byKey(await manager.find(MunicipalityGroup, { where: { id: In(rows.map((row) => row.group)) } }), (group) => group.id);
    const grouped = groupedBy(members, rows, (row) => row.member);
    return new Map(members.map((member) => [member, grouped.get(member)!.flatMap((row) => groups.get(row.group) ?? [])]));
  });

const coordinatorsOf = (context: Context) =>
  loader<RoleAppointment[]>(context, 'group coordinators', async (manager, groups) => {
    const rows: { group: string; appointment: string }[] = await manager.query(
      `select g.id as "group", r.id as appointment from municipality_group g join role_appointment r on r.role = g.coordinator_role
       where g.id = any($1) and r.period_start <= $2 and (r.period_end is null or r.period_end >= $2) order by r.period_start, r.id`, [groups, today()]);
    const held = byKey(await manager.find(RoleAppointment, { where: { id: In(rows.map(({ appointment }) => appointment)) } }), (role) => role.id);
    return new Map([...groupedBy(groups, rows, (row) => row.group)].map(([group, found]) => [group, found.flatMap(({ appointment }) => held.get(appointment) ?? [])]));
  });

@Resolver(() => MunicipalityGroup)
export class MunicipalityGroupResolver {
  @Directive('@tag(name: "research")')
  @Query(() => MunicipalityGroup, { nullable: true })
  async municipalityGroup(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<MunicipalityGroup | undefined> {
    return groupById(context).load(id);
  }

  @Directive('@tag(name: "research")')
  @ListSize(50)
  @Query(() => [Municipality], { description: 'Municipalities of a group or a county, by name; all when neither is given.' })
  async municipalities(
    @Arg('group', () => ID, { nullable: true }) group: string | null,
    @Arg('countyCode', () => String, { nullable: true }) countyCode: string | null,
    @Ctx() context: Context,
  ): Promise<Municipality[]> {
    const found = group
      ? (await membersOf(context).load(group)) ?? []
      : await context.read((manager) => manager.find(Municipality));
    return found
      .filter((unit) => !countyCode || unit.countyCode === countyCode)
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  @ListSize(15)
  @FieldResolver(() => [Municipality])
  async members(@Root() group: MunicipalityGroup, @Ctx() context: Context): Promise<Municipality[]> {
    return (await membersOf(context).load(group.id)) ?? [];
  }

  @Access('people:read')
  @FieldResolver(() => [RoleAppointment], { description: 'Who coordinates the group today, of those the viewer may see; none where the group has no such role (A34).' })
  async coordinators(@Root() group: MunicipalityGroup, @Ctx() context: Context): Promise<RoleAppointment[]> {
    return (await coordinatorsOf(context).load(group.id)) ?? [];
  }

  @FieldResolver(() => Period, { nullable: true })
  period(@Root() group: MunicipalityGroup): Period | null {
    return group.periodStart === null ? null : Period.of(group.periodStart, group.periodEnd);
  }
}

@Resolver(() => Municipality)
export class MunicipalityGroupsOf {
  @ListSize(5)
  @FieldResolver(() => [MunicipalityGroup])
  async groups(@Root() unit: Municipality, @Ctx() context: Context): Promise<MunicipalityGroup[]> {
    return (await groupsOfMunicipality(context).load(unit.id)) ?? [];
  }
}

@Resolver(() => Association)
export class AssociationMembers {
  @ListSize(15)
  @FieldResolver(() => [Municipality], { description: 'The municipalities that own the association: the group named by its slug.' })
  async members(@Root() association: Association, @Ctx() context: Context): Promise<Municipality[]> {
    return association.slug === null ? [] : (await membersOf(context).load(association.slug)) ?? [];
  }
}

export const municipalityGroupReferences = {
  MunicipalityGroup: ({ id }: { id: string }, context: Context) => groupById(context).load(id),
};
