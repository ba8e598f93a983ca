import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

/** A funded project with the total its document declared beside the total its lines give (domain.md A42, C01). */
@Entity('project')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'A project with a budget.' })
export class Project {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('uuid')
  organisation: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Column('date', { name: 'period_start' })
  periodStart: string;

  @Column('date', { name: 'period_end', nullable: true })
  periodEnd: string | null;

  @Column('text')
  currency: string;

  @Column('bigint', { name: 'declared_total_minor', nullable: true })
  declaredTotalMinor: string | null;

  @Column('bigint', { name: 'co_financing_minor' })
  coFinancingMinor: string;

  @Column('int', { name: 'minimum_mobilities', nullable: true })
  minimumMobilities: number | null;

  @Field(() => Boolean, { description: 'What begins while a frame is open is its own, and is handed over before it closes (A01).' })
  @Column('boolean', { name: 'programme_frame' })
  programmeFrame: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it is open.' })
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;
}
