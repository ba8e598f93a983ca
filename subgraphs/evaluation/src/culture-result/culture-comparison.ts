import { In } from 'typeorm';
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { CacheControl, ChangedBy, KeptWithParent } from '@samlar/subgraph/cache-control';
import { CultureMeasurement } from '../measurement';
import { uuids } from '../uuid';

export enum ComparisonObstacle {
  OTHER_UNIT = 'OTHER_UNIT',
  OTHER_UNIT_DEFINITION = 'OTHER_UNIT_DEFINITION',
  OTHER_INSTRUMENT = 'OTHER_INSTRUMENT',
  SUPPRESSED = 'SUPPRESSED',
}
registerEnumType(ComparisonObstacle, {
  name: 'ComparisonObstacle',
  description: 'Why two measurements are not compared.',
  directives: ['@tag(name: "research")'],
} as Parameters<typeof registerEnumType>[1]);

@Directive('@tag(name: "research")')
@KeptWithParent()
@ObjectType({ description: 'Ends of a 95 % interval, from resampling respondents.' })
export class CultureInterval {
  @Field(() => Float)
  low: number;

  @Field(() => Float)
  high: number;
}

/** The first and the latest measurement of a unit, and their difference where they may be compared (§6.1-12). */
@Directive('@tag(name: "research")')
@CacheControl(300, 'PRIVATE')
@ChangedBy(['WaveClosed', 'ResultsComputed'])
@ObjectType({ description: 'The first and the latest measurement of a unit. Two cross-sections; a difference is no proof of an effect.' })
export class CultureComparison {
  @Field(() => CultureMeasurement, { nullable: true })
  before: CultureMeasurement | null;

  @Field(() => CultureMeasurement, { nullable: true, description: 'Null until there are two.' })
  after: CultureMeasurement | null;

  @Field(() => Float, { nullable: true, description: 'After − before, in shares (0.01 is one percentage point).' })
  entropyDelta: number | null;

  @Field(() => CultureInterval, { nullable: true, description: 'Null for figures from a supplier, where only totals are known.' })
  entropyDeltaInterval: CultureInterval | null;

  @Field(() => Int, { nullable: true, description: 'Change in words people are that the culture has.' })
  personalCurrentMatchesDelta: number | null;

  @Field(() => Int, { nullable: true, description: 'Change in words wished for that the culture has.' })
  currentDesiredMatchesDelta: number | null;

  @Field(() => ComparisonObstacle, { nullable: true, description: 'Why the two are not compared; null when they are, or while there is one.' })
  obstacle: ComparisonObstacle | null;

  @Field(() => Boolean, { description: 'A figure is hidden because too few answered, or because it would give theirs.' })
  suppressed: boolean;
}

interface ComparisonRow {
  before: string;
  after: string;
  unit: string;
  entropyDelta: number | null;
  low: number | null;
  high: number | null;
  obstacle: ComparisonObstacle | null;
}

/** Per unit, in two statements whatever the number of units. */
export const comparisonOfUnit = (context: Context) =>
  loader<CultureComparison>(context, 'culture comparison', async (manager, units) => {
    const known = uuids(units);
    const measurements = await manager
      .createQueryBuilder(CultureMeasurement, 'm')
      .innerJoin('wave', 'w', 'w.id = m.wave')
      .where({ unit: In(known) })
      .orderBy('w.opens_on', 'ASC')
      .getMany();
    const rows: ComparisonRow[] = await manager.query(
      `select before, after, unit, entropy_delta as "entropyDelta", delta_low as low, delta_high as high, obstacle
       from culture_comparison where unit = any($1)`, [known]);
    const byUnit = groupedBy(units, measurements, (measurement) => measurement.unit);
    return new Map(units.flatMap((unit) => {
      const found = byUnit.get(unit)!;
      if (found.length === 0) return [];
      const before = found[0]!;
      const after = found.length > 1 ? found.at(-1)! : null;
      const row = rows.find((each) => each.before === before.id && each.after === after?.id);
      return [[unit, comparison(before, after, row)] as const];
    }));
  });

function comparison(before: CultureMeasurement, after: CultureMeasurement | null, row: ComparisonRow | undefined): CultureComparison {
  const comparable = after !== null && row !== undefined && row.obstacle === null;
  return Object.assign(new CultureComparison(), {
    before,
    after,
    entropyDelta: row?.entropyDelta ?? null,
    entropyDeltaInterval: row?.low == null || row.high === null ? null : { low: row.low, high: row.high },
    personalCurrentMatchesDelta: comparable ? after.personalCurrentMatches! - before.personalCurrentMatches! : null,
    currentDesiredMatchesDelta: comparable ? after.currentDesiredMatches! - before.currentDesiredMatches! : null,
    obstacle: row?.obstacle ?? null,
    suppressed: before.suppressedBecause !== null || (after?.suppressedBecause ?? null) !== null,
  });
}
