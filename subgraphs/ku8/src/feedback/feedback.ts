import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum FeedbackKind {
  INDIVIDUAL = 'INDIVIDUAL',
  GROUP = 'GROUP',
}
registerEnumType(FeedbackKind, { name: 'FeedbackKind' });

/** What the observers give back; words only. Individual feedback is its giver's and receiver's alone (domain A43, step 4). */
@Entity('feedback')
@ObjectType({ description: 'Feedback in words. Individual feedback is seen by its giver and receiver only.' })
export class Feedback {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @Field(() => FeedbackKind)
  @Column('text')
  kind: FeedbackKind;

  @Column('uuid', { name: 'giver' })
  giverId: string;

  @Column('uuid', { name: 'receiver', nullable: true })
  receiverId: string | null;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => String, { nullable: true, description: 'How the value base of the curriculum shows; in group feedback always there.' })
  @Column('text', { name: 'value_base', nullable: true })
  valueBase: string | null;

  @Field(() => DateScalar)
  @Column('date', { name: 'given_on' })
  givenOn: string;
}
