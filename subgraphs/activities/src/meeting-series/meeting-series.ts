import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';
import { LearningActivity } from '../learning-activity';

/** Municipality-wide meetings of all managers, the red thread (domain.md A22). */
@Entity('meeting_series')
@Directive('@key(fields: "id")')
@ObjectType({ implements: LearningActivity, description: 'Municipality-wide meetings of all managers (den röda tråden); participants are the managers expected.' })
export class MeetingSeries extends LearningActivity {
  @Field(() => Int, { description: 'Meetings the plan speaks of.' })
  @Column('int')
  planned: number;
}

@Entity('meeting')
@ObjectType({ description: 'One meeting of a series.' })
export class Meeting {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('text', { name: 'series' })
  seriesId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => DateScalar)
  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Field(() => String, { nullable: true, description: 'What participants do until the next meeting.' })
  @Column('text', { name: 'between_task', nullable: true })
  betweenTask: string | null;

  @Field(() => Boolean, { description: 'Part of it is held in the base groups.' })
  @Column('boolean', { name: 'in_base_groups' })
  inBaseGroups: boolean;
}
