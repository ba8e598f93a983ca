import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

/** What a course is expected to give the operation, talked over before it; the employee's and their manager's only (domain.md B05). */
@Entity('benefit_form')
@ObjectType({ description: 'What a course is expected to give the operation (nyttoformulär). Only the employee and their nearest manager see it.' })
export class BenefitForm {
  @PrimaryColumn('uuid', { name: 'enrolment' })
  enrolmentId: string;

  @Column('uuid')
  organisation: string;

  @Field(() => String)
  @Column('text', { name: 'expected_benefit' })
  expectedBenefit: string;

  @Field(() => String, { description: 'What the employee will apply and spread afterwards.' })
  @Column('text')
  responsibility: string;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'spread_to', nullable: true })
  spreadTo: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { name: 'dialogue_held_on', nullable: true })
  dialogueHeldOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Three months after the last session.' })
  @Column('date', { name: 'follow_up_due', nullable: true })
  followUpDue: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { name: 'followed_up_on', nullable: true })
  followedUpOn: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @Column('text', { nullable: true })
  outcome: string | null;
}
