import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptWithParent } from '@samlar/subgraph/cache-control';

@Entity('value_word')
@Directive('@tag(name: "research")')
@KeptWithParent()
@ObjectType({ description: 'A word to choose. Words that may hinder exist at levels 1–3 only.' })
export class ValueWord {
  @PrimaryColumn('uuid', { name: 'instrument' })
  instrumentId: string;

  @Field(() => Int, { description: 'The number an answer names the word by.' })
  @PrimaryColumn('smallint')
  word: number;

  @Field(() => String, { description: 'Swedish.' })
  @Column('text')
  sv: string;

  @Field(() => String, { description: 'English.' })
  @Column('text')
  en: string;

  @Field(() => Int, { description: '1–7.' })
  @Column('int')
  level: number;

  @Field(() => Boolean)
  @Column('boolean')
  limiting: boolean;
}
