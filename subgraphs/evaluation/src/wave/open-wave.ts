import { IsDateString, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min, ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { DateScalar } from '@samlar/subgraph/scalars';
import { CultureSource, Instrument } from '../instrument';
import { refuse, type Refusal } from '../refusal';
import { WaveUnitKind } from '../wave-unit';
import { obstacleToOpening } from './wave.rules';

registerEnumType(WaveUnitKind, {
  name: 'WaveUnitKind',
  description: 'What a unit of a wave is; REGION is the whole, which is no unit of the organisation.',
  directives: ['@tag(name: "research")'],
} as Parameters<typeof registerEnumType>[1]);

@InputType({ description: 'A unit the wave covers. Answers are given at any level and count upward.' })
export class WaveUnitInput {
  @Field(() => ID)
  @IsUUID('all')
  unit: string;

  @Field(() => ID, { description: 'The employer: the municipality’s own id, or the association’s.' })
  @IsUUID('all')
  organisation: string;

  @Field(() => ID, { nullable: true, description: 'The unit above, null for the whole.' })
  @IsOptional()
  @IsUUID('all')
  parent: string | null;

  @Field(() => WaveUnitKind)
  kind: WaveUnitKind;

  @Field(() => String, { nullable: true, description: 'What a supplier’s report calls it; its id when left out.' })
  @IsOptional()
  @Length(1, 200)
  label?: string | null;

  @Field(() => Int, { defaultValue: 0, description: 'Invited by a supplier. Our own survey counts the codes it issues.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  invited: number;
}

@InputType()
export class OpenWaveInput {
  @Field(() => ID, { description: 'Readable: small letters, digits and dashes.' })
  @Matches(/^[a-z0-9-]{2,40}$/)
  id: string;

  @Field(() => String)
  @Length(1, 200)
  title: string;

  @Field(() => ID)
  @IsUUID('all')
  instrument: string;

  @Field(() => DateScalar)
  @IsDateString()
  opensOn: string;

  @Field(() => DateScalar)
  @IsDateString()
  closesOn: string;

  @Field(() => DateScalar, { description: 'When the unions were informed (MBL).' })
  @IsDateString()
  unionDate: string;

  @Field(() => DateScalar)
  @IsDateString()
  unitsDefinedOn: string;

  @Field(() => [WaveUnitInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  units: WaveUnitInput[];
}

export type OpenWaveOutcome = { wave: string } | Refusal;

/**
 * Opens a wave with the units it covers. `particular` is what its data needs said besides the standing caution; without
 * it, an own survey has invited nobody until codes are issued.
 */
export async function openWave(
  manager: EntityManager,
  organisation: string,
  input: OpenWaveInput,
  particular: { sv: string; en: string } | null = null,
): Promise<OpenWaveOutcome> {
  const instrument = await manager.findOneBy(Instrument, { id: input.instrument });
  if (!instrument) return refuse('UNKNOWN_INSTRUMENT', input.instrument);
  const counted = instrument.source === CultureSource.SUPPLIER || particular !== null;
  const obstacle = obstacleToOpening(input);
  if (obstacle) return obstacle;
  const made = await manager.query(
    `insert into wave (id, organisation, title, instrument, source, opens_on, closes_on, union_date, units_defined_on, particular_sv, particular_en)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
    [input.id, organisation, input.title, instrument.id, instrument.source, input.opensOn, input.closesOn, input.unionDate,
      input.unitsDefinedOn, particular?.sv ?? null, particular?.en ?? null]);
  if (made.length === 0) return refuse('WAVE_EXISTS', input.id, { wave: input.id });
  await manager.query(
    `insert into wave_unit (wave, unit, organisation, parent, kind, invited, label)
     select $1, unit, organisation, parent, kind, invited, label
     from jsonb_to_recordset($2) as u (unit uuid, organisation uuid, parent uuid, kind text, invited int, label text)`,
    [input.id, JSON.stringify(input.units.map((unit) => ({ ...unit, invited: counted ? unit.invited : 0 })))]);
  await emit(manager, 'WaveOpened', organisation, { wave: input.id });
  return { wave: input.id };
}
