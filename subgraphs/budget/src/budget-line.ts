import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of a project's budget. Amounts are in minor units, as text. */
@Entity('budget_line')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A line of a budget, labelled as its document labels it.' })
export class BudgetLine {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'project' })
  projectId: string;

  @Field(() => Int, { description: 'Its place in the document, from 1.' })
  @Column('int')
  position: number;

  @Field(() => String)
  @Column('text')
  label: string;

  @Column('bigint', { name: 'original_minor' })
  originalMinor: string;

  @Column('bigint', { name: 'planned_minor' })
  plannedMinor: string;

  @Column('bigint', { name: 'forecast_minor', nullable: true })
  forecastMinor: string | null;

  @Column('text', { name: 'activity', nullable: true })
  activityId: string | null;
}
