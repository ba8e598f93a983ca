import { In } from 'typeorm';
import { Arg, Ctx, Directive, FieldResolver, Float, ID, Int, Resolver, Root } from 'type-graphql';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Absence, GenderCount } from '@samlar/subgraph/value-types';
import { CultureMeasurement } from '../measurement';
import { OrgUnit } from '../org-unit';
import { uuids } from '../uuid';
import { CultureComparison, comparisonOfUnit } from './culture-comparison';

const measurementIn = (context: Context, wave: string) =>
  loader<CultureMeasurement>(context, `measurement in ${wave}`, async (manager, units) =>
    byKey(await manager.find(CultureMeasurement, { where: { wave, unit: In(uuids(units)) } }), (measurement) => measurement.unit));

@Resolver(() => OrgUnit)
export class CultureOfOrgUnit {
  @Directive('@external')
  @FieldResolver(() => GenderCount)
  headcount(@Root() unit: OrgUnit, @Arg('at', () => DateScalar, { nullable: true }) _at: string | null): GenderCount | undefined {
    return unit.headcount;
  }

  @FieldResolver(() => CultureComparison, { nullable: true, description: 'Culture before and after; null where the unit was never measured.' })
  async cultureMeasurement(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<CultureComparison | undefined> {
    return comparisonOfUnit(context).load(unit.id);
  }

  @Directive('@requires(fields: "headcount { total }")')
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Respondents ÷ employees, 0–1; null where either is hidden or missing, or before the wave is closed.',
  })
  async responseRate(@Root() unit: OrgUnit, @Arg('wave', () => ID) wave: string, @Ctx() context: Context): Promise<number | null> {
    const total = unit.headcount?.total;
    const respondents = (await measurementIn(context, wave).load(unit.id))?.respondents;
    return !total || respondents == null ? null : respondents / total;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Sustainable engagement (HME), 0–100. Null: the national items are not part of the programme’s instruments, see engagementAbsence.',
  })
  engagementIndex(@Root() _unit: OrgUnit, @Arg('year', () => Int) _year: number): number | null {
    return null;
  }

  @FieldResolver(() => Absence, { description: 'Why engagementIndex is null.' })
  engagementAbsence(): Absence {
    return Absence.NOT_APPLICABLE;
  }
}
