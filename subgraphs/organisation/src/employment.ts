import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person's work at one unit under one manager; a person may have several, in several municipalities (domain.md A24). */
@Entity('employment')
@ObjectType({ description: 'A person’s work at one unit.' })
export class Employment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid', { name: 'person' })
  personId: string;

  @Column('uuid', { name: 'unit' })
  unitId: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { name: 'manager_level', nullable: true })
  managerLevel: string | null;

  @Column('uuid', { name: 'manager', nullable: true })
  managerId: string | null;

  @Column('date', { name: 'period_start' })
  periodStart: string;

  @Column('date', { name: 'period_end', nullable: true })
  periodEnd: string | null;

  @Field(() => Int)
  @Column('int', { name: 'extent_percent' })
  extentPercent: number;
}
