import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Municipalities that cooperate: V8, LMS, the whole municipalities, the association's fourteen (domain.md A34, A24, A27). */
@Entity('municipality_group')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'A named group of municipalities, with the time it holds.' })
export class MunicipalityGroup {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Column('date', { name: 'period_start', nullable: true })
  periodStart: string | null;

  @Column('date', { name: 'period_end', nullable: true })
  periodEnd: string | null;
}
