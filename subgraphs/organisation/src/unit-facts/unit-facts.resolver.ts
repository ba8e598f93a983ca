import { Min } from 'class-validator';
import { Arg, Ctx, Directive, Field, FieldResolver, Float, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { NotKept } from '@samlar/subgraph/cache-control';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { GenderCount } from '@samlar/subgraph/value-types';
import { headcountAt } from '../headcount.loaders';
import { seesTrueCounts } from '../headcount.rules';
import { Municipality, OrgUnit } from '../org-unit';
import { orgUnitById } from '../org-unit.loaders';
import { ratio } from './unit-facts.rules';

@Directive('@tag(name: "research")')
@ObjectType({ description: 'How often the workplaces of a unit hold their meetings (APT), all together (A28).' })
export class MeetingFrequency {
  @Field(() => Int)
  meetingsPerMonth: number;

  @Field(() => Float, { nullable: true, description: 'Employees for each meeting of a month; null where their number is hidden.' })
  peoplePerMeeting: number | null;

  @Field(() => String, { description: 'Where the figure comes from.' })
  source: string;
}

@ObjectType({ description: 'Managers of one level below a unit.' })
export class ManagersOfLevel {
  @Field(() => String, { description: 'UNIT_MANAGER, DEPARTMENT_MANAGER, SECTION_MANAGER, PRINCIPAL, HEAD_OF_ADMINISTRATION, HEAD_OF_SOCIAL_SERVICES, MUNICIPAL_CHIEF' })
  level: string;

  @Field(() => GenderCount)
  count: GenderCount;
}

@InputType()
export class RecordMeetingFrequencyInput {
  @Field(() => ID)
  unit: string;

  @Min(1)
  @Field(() => Int)
  meetingsPerMonth: number;

  @Field(() => String)
  source: string;
}

const frequencyOf = (context: Context) =>
  loader<{ meetingsPerMonth: number; source: string }>(context, 'meeting frequency', async (manager, units) =>
    byKey<{ unit: string; meetingsPerMonth: number; source: string }>(await manager.query(
      'select unit, meetings_per_month as "meetingsPerMonth", source from meeting_frequency where unit = any($1)', [units]), (row) => row.unit));

interface LevelRow {
  root: string;
  level: string;
  women: number;
  men: number;
  unspecified: number;
}

const levelsOf = (context: Context) =>
  loader<LevelRow[]>(context, 'managers by level', async (manager, units) =>
    groupedBy<LevelRow>(units, await manager.query('select * from managers_by_level($1, $2)', [units, today()]), (row) => row.root));

const servedBy = (context: Context) =>
  loader<string[]>(context, 'served municipalities', async (manager, units) => {
    const rows: { unit: string; municipality: string }[] = await manager.query(
      `select s.unit, s.municipality from served_unit s join org_unit m on m.id = s.municipality
       where s.unit = any($1) and (s.period_start is null or s.period_start <= $2) and (s.period_end is null or s.period_end >= $2) order by m.name`, [units, today()]);
    return new Map([...groupedBy(units, rows, (row) => row.unit)].map(([unit, served]) => [unit, served.map(({ municipality }) => municipality)]));
  });

@Resolver(() => OrgUnit)
export class UnitFactsResolver {
  @NotKept()
  @FieldResolver(() => Float, { nullable: true, description: 'Employees for each manager, both as the viewer sees them; null where one is hidden or there is no manager (A28).' })
  async employeesPerManager(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<number | null> {
    const { employees, managers } = (await headcountAt(context, today()).load(unit.id))!;
    return ratio(employees.total, managers.total);
  }

  @NotKept()
  @FieldResolver(() => MeetingFrequency, { nullable: true, description: 'Null where none is recorded.' })
  async workplaceMeetings(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<MeetingFrequency | null> {
    const [frequency, counts] = await Promise.all([frequencyOf(context).load(unit.id), headcountAt(context, today()).load(unit.id)]);
    return frequency ? { ...frequency, peoplePerMeeting: ratio(counts!.employees.total, frequency.meetingsPerMonth) } : null;
  }

  @FieldResolver(() => [ManagersOfLevel], { nullable: true, description: 'Largest level first; null for whoever sees only published counts of the organisation.' })
  async managersByLevel(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<ManagersOfLevel[] | null> {
    if (!seesTrueCounts(context.viewer, unit.organisation)) return null;
    return ((await levelsOf(context).load(unit.id)) ?? [])
      .map(({ level, women, men, unspecified }) => ({ level, count: GenderCount.of(women, men, unspecified) }))
      .sort((a, b) => b.count.total! - a.count.total! || a.level.localeCompare(b.level));
  }

  @ListSize(15)
  @FieldResolver(() => [Municipality], { description: 'Municipalities that a shared unit works for today beside the one it belongs to, its host (A24).' })
  async servedMunicipalities(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<Municipality[]> {
    const served = (await servedBy(context).load(unit.id)) ?? [];
    return (await Promise.all(served.map((id) => orgUnitById(context).load(id)))).filter((each) => each !== undefined) as Municipality[];
  }

  @Access('organisation:write')
  @Mutation(() => OrgUnit, { nullable: true, description: 'Null where there is no such unit.' })
  async recordMeetingFrequency(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => RecordMeetingFrequencyInput) input: RecordMeetingFrequencyInput, @Ctx() context: Context,
  ): Promise<OrgUnit | undefined> {
    const { unit, meetingsPerMonth, source } = input;
    await runCommand(context, 'recordMeetingFrequency', key, async (manager) => {
      await manager.query(
        `insert into meeting_frequency (unit, organisation, meetings_per_month, source) select id, organisation, $2, $3 from org_unit where id = $1
         on conflict (unit) do update set meetings_per_month = excluded.meetings_per_month, source = excluded.source`, [unit, meetingsPerMonth, source]);
      return { unit };
    });
    return orgUnitById(context).load(unit);
  }
}
