import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptWithParent } from '@samlar/subgraph/cache-control';
import { inNordic } from '../own-words';

export enum CultureList {
  PERSONAL = 'PERSONAL',
  CURRENT = 'CURRENT',
  DESIRED = 'DESIRED',
}
registerEnumType(CultureList, {
  name: 'CultureList',
  description: 'Who I am, how the culture is now, what the culture needs.',
  directives: ['@tag(name: "research")'],
} as Parameters<typeof registerEnumType>[1]);

/** A word among the most chosen of a unit of ten or more respondents, with its votes. */
@Entity('culture_word')
@Directive('@tag(name: "research")')
@KeptWithParent()
@ObjectType({ description: 'A word among the most chosen, with the number of people who chose it in each list.' })
export class CultureWord {
  @PrimaryColumn('uuid')
  measurement: string;

  @PrimaryColumn('text')
  word: string;

  @Field(() => String, { description: 'Swedish.' })
  @Column('text')
  sv: string;

  @Field(() => String, { description: 'English; Swedish where the supplier gave no other.' })
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

  @Field(() => Int)
  @Column('int')
  personal: number;

  @Field(() => Int)
  @Column('int')
  current: number;

  @Field(() => Int)
  @Column('int')
  desired: number;
}

@Directive('@tag(name: "research")')
@KeptWithParent()
@ObjectType({ description: 'Helpful against limiting words among the most chosen of a list.' })
export class PositiveToLimiting {
  @Field(() => Int)
  positive: number;

  @Field(() => Int)
  limiting: number;
}
