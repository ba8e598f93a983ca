import { In } from 'typeorm';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { today } from '@samlar/subgraph/clock';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Period } from '@samlar/subgraph/value-types';
import { OrgUnit, WorkTeam } from '../org-unit';
import { orgUnitById } from '../org-unit.loaders';
import { Employment } from '../employment';
import { Person } from '../person';
import { employmentsOf, personById } from '../person.loaders';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'A person the viewer works with; null for anyone else.' })
  async person(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Person | undefined> {
    return personById(context).load(id);
  }

  @Query(() => Person, { nullable: true, description: 'The signed-in person.' })
  async me(@Ctx() context: Context): Promise<Person | null | undefined> {
    return context.viewer.person === null ? null : personById(context).load(context.viewer.person);
  }

  @FieldResolver(() => [Employment])
  async employments(@Root() person: Person, @Ctx() context: Context): Promise<Employment[]> {
    return (await employmentsOf(context).load(person.id)) ?? [];
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The manager of the largest employment, where the viewer may see them.' })
  async reportsTo(@Root() person: Person, @Ctx() context: Context): Promise<Person | null | undefined> {
    const [main] = (await employmentsOf(context).load(person.id)) ?? [];
    return main?.managerId ? personById(context).load(main.managerId) : null;
  }
}

@Resolver(() => Employment)
export class EmploymentResolver {
  @FieldResolver(() => OrgUnit)
  async unit(@Root() employment: Employment, @Ctx() context: Context): Promise<OrgUnit> {
    return (await orgUnitById(context).load(employment.unitId))!;
  }

  @FieldResolver(() => Period)
  period(@Root() employment: Employment): Period {
    return Period.of(employment.periodStart, employment.periodEnd);
  }
}

const membersOfTeam = (context: Context) =>
  loader<Person[]>(context, 'team members', async (manager, teams) => {
    const rows: { unit: string; person: string }[] = await manager.query(
      'select distinct unit, person from employment where unit = any($1) and (period_end is null or period_end >= $2)', [teams, today()]);
    const people = byKey(await manager.find(Person, { where: { id: In(rows.map((row) => row.person)) } }), (person) => person.id);
    const grouped = groupedBy(teams, rows, (row) => row.unit);
    return new Map(teams.map((team) => [
      team, grouped.get(team)!.flatMap((row) => people.get(row.person) ?? []).sort((a, b) => a.displayName.localeCompare(b.displayName, 'sv')),
    ]));
  });

@Resolver(() => WorkTeam)
export class WorkTeamMembers {
  @FieldResolver(() => [Person], { description: 'The members the viewer may see.' })
  async members(@Root() team: WorkTeam, @Ctx() context: Context): Promise<Person[]> {
    return (await membersOfTeam(context).load(team.id)) ?? [];
  }
}

export const personReferences = {
  Person: ({ id }: { id: string }, context: Context) => personById(context).load(id),
};
