import { Arg, Ctx, Directive, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { publishedDay, referenceDay } from '@samlar/disclosure/reference-day';
import { today } from '@samlar/subgraph/clock';
import { loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { DateScalar } from '@samlar/subgraph/scalars';
import { GenderCount } from '@samlar/subgraph/value-types';
import type { SexCounts } from '../disclosed';
import { OrgUnit } from '../org-unit';
import { periodOf } from '../term';
import { disclosedTogether, openUnits } from './disclosed-units';

@Directive('@tag(name: "research")')
@ObjectType({ description: 'How a unit’s people take part in learning activities.' })
export class ParticipationSummary {
  @Field(() => GenderCount, { description: 'Distinct people with a seat, now or then.' })
  enrolled: GenderCount;

  @Field(() => GenderCount, { description: 'Those of them who have completed an occasion.' })
  completed: GenderCount;

  @Field(() => Float, { nullable: true, description: 'Hours attended; null where the number of people is suppressed.' })
  hours: number | null;
}

type Counts = Map<string, SexCounts>;

/** Nested figures of units, the widest first, disclosed to this viewer: researchers get them protected together. */
async function figuresFor(
  context: Context, manager: EntityManager, units: string[], count: (units: string[]) => Promise<Counts[]>,
): Promise<Map<string, GenderCount[]>> {
  if (context.viewer.audience !== 'research') {
    const figures = await count(units);
    return new Map(units.map((unit) => [unit, figures.map((counts) => {
      const { women, men, unspecified } = counts.get(unit) ?? { women: 0, men: 0, unspecified: 0 };
      return GenderCount.of(women, men, unspecified);
    })]));
  }
  const open = await openUnits(manager, units);
  const figures = await count(open.map(({ unit }) => unit));
  return disclosedTogether(open, figures, units);
}

const summaryOf = (context: Context, start: string, end: string) =>
  loader<ParticipationSummary>(context, `participation ${start} ${end}`, async (manager, units) => {
    const hours = new Map<string, number>();
    const figures = await figuresFor(context, manager, units, async (all) => {
      const rows: (SexCounts & { unit: string; completed: boolean; hours: number })[] = await manager.query('select * from participation_of($1, $2, $3)', [all, start, end]);
      for (const row of rows) hours.set(row.unit, row.hours);
      return [false, true].map((wanted) => new Map(rows.filter(({ completed }) => completed === wanted).map((row) => [row.unit, row])));
    });
    return new Map(units.map((unit) => {
      const [enrolled, completed] = figures.get(unit)! as [GenderCount, GenderCount];
      return [unit, { enrolled, completed, hours: enrolled.total === null ? null : (hours.get(unit) ?? 0) }];
    }));
  });

const competentIn = (context: Context, kind: string, at: string) =>
  loader<GenderCount>(context, `${kind} at ${at}`, async (manager, units) => {
    const figures = await figuresFor(context, manager, units, async (all) => {
      const rows: (SexCounts & { unit: string })[] = await manager.query('select * from competent_of($1, $2, $3)', [all, kind, at]);
      return [new Map(rows.map((row) => [row.unit, row]))];
    });
    return new Map(units.map((unit) => [unit, figures.get(unit)![0]!]));
  });

@Resolver(() => OrgUnit)
export class ParticipationOfUnit {
  @Directive('@tag(name: "research")')
  @FieldResolver(() => ParticipationSummary, { description: 'Of the people of the unit and everything below it, in a year (`2012`), a term (`ht 2012`) or ever.' })
  async participationSummary(
    @Root() unit: OrgUnit, @Arg('period', () => String, { nullable: true }) period: string | null, @Ctx() context: Context,
  ): Promise<ParticipationSummary> {
    const research = context.viewer.audience === 'research';
    // Research is answered for the whole programme to a published day: a year less one of its terms would give the other term (decision 2).
    if (research && period) throw badInput('Research figures are of the whole programme; leave the period out.');
    const within = period ? periodOf(period) : { start: '0001-01-01', end: research ? referenceDay(today()) : '9999-12-31' };
    if (!within) throw badInput(`"${period}" är varken ett år (2012) eller en termin (ht 2012).`);
    return (await summaryOf(context, within.start, within.end).load(unit.id))!;
  }

  @Directive('@tag(name: "research")')
  @FieldResolver(() => GenderCount, { description: 'Learning leaders (lärledare) trained by a day; today unless told.' })
  async trainedLearningLeaders(
    @Root() unit: OrgUnit, @Arg('at', () => DateScalar, { nullable: true }) at: string | null, @Ctx() context: Context,
  ): Promise<GenderCount> {
    const day = context.viewer.audience === 'research' ? publishedDay(at ?? null, today()) : at ?? today();
    if (day === null) throw badInput(`Research figures are of the last day of each quarter that has ended; ${referenceDay(today())} is the latest.`);
    return (await competentIn(context, 'LEARNING_LEADER', day).load(unit.id))!;
  }
}
