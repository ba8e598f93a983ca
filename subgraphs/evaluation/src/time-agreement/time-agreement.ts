import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum TimeAgreementStatus {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TimeAgreementStatus, { name: 'TimeAgreementStatus' });

/** Time for learning that an employee and the nearest manager have agreed (A47); theirs alone to see. */
@Entity('time_agreement')
@ObjectType({ description: 'Time for learning at work that an employee and the nearest manager agree on. Nobody else sees it.' })
export class TimeAgreement {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid', { name: 'employee' })
  employeeId: string;

  @Column('uuid', { name: 'manager' })
  managerId: string;

  @Field(() => Float, { description: 'Hours a month, in tenths.' })
  @Column('numeric', { name: 'hours_per_month', transformer: { to: (hours: number) => hours, from: Number } })
  hoursPerMonth: number;

  @Field(() => String)
  @Column('text')
  purpose: string;

  @Column('date')
  starts: string;

  @Column('date', { nullable: true })
  ends: string | null;

  @Field(() => TimeAgreementStatus)
  @Column('text')
  status: TimeAgreementStatus;

  @Field(() => DateScalar)
  @Column('date', { name: 'proposed_on' })
  proposedOn: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  @Column('text', { nullable: true })
  reason: string | null;
}
