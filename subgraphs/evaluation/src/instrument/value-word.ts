import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptWithParent } from '@samlar/subgraph/cache-control';
import { inNordic } from '../own-words';

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

  @Field(() => String, { nullable: true, description: 'Norwegian (bokmål); null where nobody has given it.' })
  get nb(): string | null {
    return inNordic(this.sv, 'nb');
  }

  @Field(() => String, { nullable: true, description: 'Danish; null where nobody has given it.' })
  get da(): string | null {
    return inNordic(this.sv, 'da');
  }

  @Field(() => Int, { description: '1–7.' })
  @Column('int')
  level: number;

  @Field(() => Boolean)
  @Column('boolean')
  limiting: boolean;
}
