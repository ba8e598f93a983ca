import { In } from 'typeorm';
import { Arg, Ctx, Directive, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { Absence } from '@samlar/subgraph/value-types';
import { bandOf } from '../band';
import { CultureText } from '../caution';
import { positiveToLimiting, topTen, type List, type WordVotes } from '../culture-figures';
import { CultureMeasurement } from '../measurement';
import { OrgUnit } from '../org-unit';
import { uuids } from '../uuid';
import { cautionOfWave, Wave, waveById } from '../wave';
import { WaveUnitKind } from '../wave-unit';
import { CultureInterval } from './culture-comparison';
import { CultureList, CultureWord, PositiveToLimiting } from './culture-word';

const measurementById = (context: Context) =>
  loader<CultureMeasurement>(context, 'measurement by id', async (manager, ids) =>
    byKey(await manager.find(CultureMeasurement, { where: { id: In(uuids(ids)) } }), (measurement) => measurement.id));

const wordsOf = (context: Context) =>
  loader<CultureWord[]>(context, 'words of measurement', async (manager, ids) =>
    groupedBy(ids, await manager.find(CultureWord, { where: { measurement: In(ids) } }), (word) => word.measurement));

const votes = (words: CultureWord[]): (WordVotes & CultureWord)[] => words;
const listOf = (list: CultureList): List => list.toLowerCase() as List;

@Resolver(() => CultureMeasurement)
export class MeasurementResolver {
  @Directive('@tag(name: "research")')
  @Query(() => CultureMeasurement, { nullable: true })
  async measurement(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<CultureMeasurement | undefined> {
    return measurementById(context).load(id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Null for the whole, which is no unit of the organisation.' })
  unitMeasured(@Root() measurement: CultureMeasurement): OrgUnit | null {
    return measurement.kind === WaveUnitKind.REGION ? null : OrgUnit.of(measurement.unit);
  }

  @FieldResolver(() => Wave)
  async waveMeasured(@Root() measurement: CultureMeasurement, @Ctx() context: Context): Promise<Wave> {
    return (await waveById(context).load(measurement.wave))!;
  }

  @FieldResolver(() => String, { nullable: true, description: 'LOW, NOTICEABLE, CLEAR, HIGH or VERY_HIGH.' })
  band(@Root() { entropy }: CultureMeasurement): string | null {
    return entropy === null ? null : bandOf(entropy).code;
  }

  @FieldResolver(() => CultureText, { nullable: true, description: 'The band in words.' })
  bandText(@Root() { entropy }: CultureMeasurement): CultureText | null {
    return entropy === null ? null : bandOf(entropy);
  }

  @FieldResolver(() => CultureInterval, { nullable: true, description: 'Null for figures from a supplier, where only totals are known.' })
  entropyInterval(@Root() { entropyLow, entropyHigh }: CultureMeasurement): CultureInterval | null {
    return entropyLow === null || entropyHigh === null ? null : { low: entropyLow, high: entropyHigh };
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Respondents ÷ invited, 0–1.' })
  responseRate(@Root() { respondents, invited }: CultureMeasurement): number | null {
    return respondents === null || invited === 0 ? null : respondents / invited;
  }

  @FieldResolver(() => Boolean)
  suppressed(@Root() measurement: CultureMeasurement): boolean {
    return measurement.suppressedBecause !== null;
  }

  @FieldResolver(() => Absence, { nullable: true, description: 'Why the figures are null.' })
  absence(@Root() measurement: CultureMeasurement): Absence | null {
    return measurement.suppressedBecause === null ? null : Absence.SUPPRESSED;
  }

  @FieldResolver(() => CultureText, { description: 'Always shown with the figures.' })
  async caution(@Root() measurement: CultureMeasurement, @Ctx() context: Context): Promise<CultureText> {
    return cautionOfWave((await waveById(context).load(measurement.wave))!);
  }

  @ListSize(15)
  @FieldResolver(() => [CultureWord], {
    nullable: true,
    description: 'The ten most chosen words of a list, ties included; null where fewer than ten answered.',
  })
  async words(
    @Root() measurement: CultureMeasurement,
    @Arg('list', () => CultureList) list: CultureList,
    @Ctx() context: Context,
  ): Promise<CultureWord[] | null> {
    if (measurement.wordsSuppressed) return null;
    return topTen(votes((await wordsOf(context).load(measurement.id))!), listOf(list)) as unknown as CultureWord[];
  }

  @FieldResolver(() => PositiveToLimiting, { nullable: true })
  async positiveToLimiting(
    @Root() measurement: CultureMeasurement,
    @Arg('list', () => CultureList) list: CultureList,
    @Ctx() context: Context,
  ): Promise<PositiveToLimiting | null> {
    if (measurement.wordsSuppressed) return null;
    return positiveToLimiting(votes((await wordsOf(context).load(measurement.id))!), listOf(list));
  }
}

export const measurementReferences = {
  CultureMeasurement: ({ id }: { id: string }, context: Context) => measurementById(context).load(id),
};
