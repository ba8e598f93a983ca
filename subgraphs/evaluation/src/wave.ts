import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { CacheControl, ChangedBy } from '@samlar/subgraph/cache-control';
import { cautionOf, CultureText, GENERATED } from './caution';
import { CultureSource } from './instrument';

/** One round of the culture measurement (A04). Not editable after closing: the database refuses it. */
@Entity('wave')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@CacheControl(300, 'PRIVATE')
@ChangedBy(['WaveOpened', 'WaveClosed', 'ResultsComputed'], 'wave')
@ObjectType({ description: 'One round of the culture measurement.' })
export class Wave {
  @Field(() => ID, { description: 'Readable, such as 2012.' })
  @PrimaryColumn('text')
  id: string;

  @Column('uuid')
  organisation: string;

  @Field(() => String)
  @Column('text')
  title: string;

  @Column('uuid', { name: 'instrument' })
  instrumentId: string;

  @Field(() => CultureSource)
  @Column('text')
  source: CultureSource;

  @Field(() => DateScalar)
  @Column('date', { name: 'opens_on' })
  opensOn: string;

  @Field(() => DateScalar)
  @Column('date', { name: 'closes_on' })
  closesOn: string;

  @Field(() => DateScalar, { description: 'When the unions were informed (MBL), on or before the opening.' })
  @Column('date', { name: 'union_date' })
  unionDate: string;

  @Field(() => DateScalar, { description: 'The day whose organisation the units were cut from; waves compare only where it is the same.' })
  @Column('date', { name: 'units_defined_on' })
  unitsDefinedOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null while the wave is open.' })
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('text', { name: 'particular_sv', nullable: true })
  particularSv: string | null;

  @Column('text', { name: 'particular_en', nullable: true })
  particularEn: string | null;
}

/** The words that follow every result of the wave. */
export function cautionOfWave(wave: Wave): CultureText {
  const { particularSv: sv, particularEn: en } = wave;
  if (sv === null) return cautionOf(null);
  return cautionOf(sv === GENERATED.sv ? GENERATED : { sv, nb: null, da: null, en: en! });
}

export const waveById = (context: Context) =>
  loader<Wave>(context, 'wave by id', async (manager, ids) =>
    byKey(await manager.find(Wave, { where: { id: In(ids) } }), (wave) => wave.id));
