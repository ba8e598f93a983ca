import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

/** The meeting that ends an assignment (lärande möte). */
@Entity('learning_meeting')
@ObjectType({ description: 'The learning meeting (lärande möte) that ended an assignment.' })
export class LearningMeeting {
  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @Field(() => DateScalar)
  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  place: string | null;

  @Field(() => DateScalar, { description: 'The evidence is gone from this day: 90 days after the meeting.' })
  @Column('date', { name: 'evidence_deleted_by' })
  evidenceDeletedBy: string;
}
