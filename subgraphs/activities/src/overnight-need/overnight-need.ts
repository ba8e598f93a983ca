import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

/** What a residential must know of a participant; forgotten 30 days after it (domain.md A37). */
@Entity('overnight_need')
@ObjectType({ description: 'What a residential must know of a participant. Seen by the participant and those who hold it, and forgotten 30 days after its last day.' })
export class OvernightNeed {
  @PrimaryColumn('uuid', { name: 'enrolment' })
  enrolmentId: string;

  @Column('uuid')
  organisation: string;

  @Field(() => String, { nullable: true, description: 'Food the participant does not eat.' })
  @Column('text', { nullable: true })
  diet: string | null;

  @Field(() => String, { nullable: true, description: 'What the participant needs to take part: a lift, a hearing loop.' })
  @Column('text', { nullable: true })
  access: string | null;

  @Field(() => DateScalar, { description: 'The last day it is kept.' })
  @Column('date', { name: 'held_until' })
  heldUntil: string;
}
