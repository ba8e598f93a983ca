import { Arg, Ctx, Directive, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import { today } from '@samlar/subgraph/clock';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { DateScalar } from '@samlar/subgraph/scalars';
import { GenderCount } from '@samlar/subgraph/value-types';
import { disclosed, type SexCounts } from '../disclosed';
import { OrgUnit } from '../org-unit';
import { periodOf } from '../term';

@Directive('@tag(name: "research")')
@ObjectType({ description: 'How a unit’s people take part in learning activities.' })
export class ParticipationSummary {
  @Field(() => GenderCount, { description: 'Distinct people with a seat, now or then.' })
  enrolled: GenderCount;

  @Field(() => GenderCount, { description: 'Distinct people who have completed an occasion.' })
  completed: GenderCount;

  @Field(() => Float, { nullable: true, description: 'Hours attended; null where the number of people is suppressed.' })
  hours: number | null;
}

interface Participation {
  enrolled: SexCounts | undefined;
  completed: SexCounts | undefined;
  hours: number;
}

const participationOf = (context: Context, start: string, end: string) =>
  loader<Participation>(context, `participation ${start} ${end}`, async (manager, units) => {
    const rows: (SexCounts & { unit: string; completed: boolean; hours: number })[] = await manager.query('select * from participation_of($1, $2, $3)', [units, start, end]);
    const byUnit = groupedBy(units, rows, (row) => row.unit);
    return new Map(units.map((unit) => {
      const [enrolled, completed] = [false, true].map((wanted) => byUnit.get(unit)!.find((row) => row.completed === wanted));
      return [unit, { enrolled, completed, hours: enrolled?.hours ?? 0 }];
    }));
  });

const competentIn = (context: Context, kind: string, at: string) =>
  loader<SexCounts>(context, `${kind} at ${at}`, async (manager, units) => {
    const rows: (SexCounts & { unit: string })[] = await manager.query('select * from competent_of($1, $2, $3)', [units, kind, at]);
    return new Map(rows.map((row) => [row.unit, row]));
  });

@Resolver(() => OrgUnit)
export class ParticipationOfUnit {
  @Directive('@tag(name: "research")')
  @FieldResolver(() => ParticipationSummary, { description: 'Of the people of the unit and everything below it, in a year (`2012`), a term (`ht 2012`) or ever.' })
  async participationSummary(
    @Root() unit: OrgUnit, @Arg('period', () => String, { nullable: true }) period: string | null, @Ctx() context: Context,
  ): Promise<ParticipationSummary> {
    const within = period ? periodOf(period) : { start: '0001-01-01', end: '9999-12-31' };
    if (!within) throw badInput(`"${period}" är varken ett år (2012) eller en termin (ht 2012).`);
    const found = await participationOf(context, within.start, within.end).load(unit.id);
    const enrolled = disclosed(context.viewer, found?.enrolled);
    return { enrolled, completed: disclosed(context.viewer, found?.completed), hours: enrolled.total === null ? null : (found?.hours ?? 0) };
  }

  @Directive('@tag(name: "research")')
  @FieldResolver(() => GenderCount, { description: 'Learning leaders (lärledare) trained by a day; today unless told.' })
  async trainedLearningLeaders(
    @Root() unit: OrgUnit, @Arg('at', () => DateScalar, { nullable: true }) at: string | null, @Ctx() context: Context,
  ): Promise<GenderCount> {
    return disclosed(context.viewer, await competentIn(context, 'LEARNING_LEADER', at ?? today()).load(unit.id));
  }
}
