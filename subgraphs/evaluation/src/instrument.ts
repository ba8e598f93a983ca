import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { CacheControl } from '@samlar/subgraph/cache-control';
import { uuids } from './uuid';

/** Id of version 1 of our own word list, in every installation. */
export const OWN_INSTRUMENT = '0d6c6f1e-6f0a-5d0b-9a52-3f1c7c0e2b01';

export enum CultureSource {
  OWN_SURVEY = 'OWN_SURVEY',
  SUPPLIER = 'SUPPLIER',
}
registerEnumType(CultureSource, {
  name: 'CultureSource',
  description: 'Where culture figures come from: our own survey, or the aggregate report of a procured supplier.',
  directives: ['@tag(name: "research")'],
} as Parameters<typeof registerEnumType>[1]);

/** A version of a word list to choose from (A04). Never changed once published: a change is a new version. */
@Entity('instrument')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@CacheControl(600, 'PUBLIC')
@ObjectType({ description: 'A version of a culture instrument.' })
export class Instrument {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => Int)
  @Column('int')
  version: number;

  @Field(() => CultureSource)
  @Column('text')
  source: CultureSource;

  @Field(() => Int, { description: 'Exactly so many words are chosen in each of the three lists.' })
  @Column('int', { name: 'words_per_list' })
  wordsPerList: number;
}

export const instrumentById = (context: Context) =>
  loader<Instrument>(context, 'instrument by id', async (manager, ids) =>
    byKey(await manager.find(Instrument, { where: { id: In(uuids(ids)) } }), (instrument) => instrument.id));
