import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum RiskLevel {
  ACCEPTABLE = 'ACCEPTABLE',
  SHOULD_BE_TREATED = 'SHOULD_BE_TREATED',
  TREAT_IMMEDIATELY = 'TREAT_IMMEDIATELY',
}
registerEnumType(RiskLevel, {
  name: 'RiskLevel',
  description: 'From probability × consequence: 1–4 may be accepted, 5–14 should be treated, 15–25 treat at once.',
});

export enum RiskTrend {
  RISING = 'RISING',
  FALLING = 'FALLING',
  UNCHANGED = 'UNCHANGED',
}
registerEnumType(RiskTrend, { name: 'RiskTrend', description: 'How the score moved between the two latest assessments.' });

/** A risk of the register (A46); unscored ones are "not assessed" (A47). */
@Entity('risk')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A risk of the register.' })
export class Risk {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid', { name: 'scope', nullable: true })
  scopeId: string | null;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => Int, { nullable: true, description: '1 very low – 5 very high; null while not assessed.' })
  @Column('int', { nullable: true })
  probability: number | null;

  @Field(() => Int, { nullable: true, description: '1 very small – 5 very large; null while not assessed.' })
  @Column('int', { nullable: true })
  consequence: number | null;

  @Column('uuid', { name: 'owner', nullable: true })
  ownerId: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about it; null while nothing is planned.' })
  @Column('text', { nullable: true })
  mitigation: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the mitigation shall be done.' })
  @Column('date', { name: 'mitigation_due', nullable: true })
  mitigationDue: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the risk is looked at next.' })
  @Column('date', { name: 'review_on', nullable: true })
  reviewOn: string | null;

  @Field(() => Boolean, { description: 'A risk of the whole programme, shown to every organisation that takes part.' })
  @Column('boolean', { name: 'programme_wide' })
  programmeWide: boolean;

  @Field(() => DateScalar)
  @Column('date', { name: 'registered_on' })
  registeredOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null while open.' })
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'closing_reason', nullable: true })
  closingReason: string | null;
}

/** Why a risk went to somebody else without anyone planning it. */
export enum RiskHandoverCause {
  LEFT = 'LEFT',
  ROLE_ENDED = 'ROLE_ENDED',
}
registerEnumType(RiskHandoverCause, { name: 'RiskHandoverCause', description: 'LEFT: the owner is employed no more. ROLE_ENDED: the owner’s role ended and somebody took it over.' });

/** A risk that went to somebody else when its owner left or handed over; never changed (§6.1-19). */
@ObjectType({ description: 'A risk that went to somebody else when its owner left or handed over a role.' })
export class RiskHandover {
  fromPerson: string;

  toPerson: string;

  @Field(() => DateScalar)
  handedOverOn: string;

  @Field(() => RiskHandoverCause)
  cause: RiskHandoverCause;
}

/** One assessment of a risk; never changed (A46). */
@Entity('risk_assessment')
@ObjectType({ description: 'One assessment of a risk; never changed.' })
export class RiskAssessment {
  @PrimaryColumn('uuid', { name: 'risk' })
  riskId: string;

  @Field(() => Int, { description: 'From 1, in order.' })
  @PrimaryColumn('int')
  number: number;

  @Column('uuid')
  organisation: string;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  probability: number | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  consequence: number | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DateScalar)
  @Column('date', { name: 'assessed_on' })
  assessedOn: string;

  @Column('uuid', { name: 'assessed_by', nullable: true })
  assessedBy: string | null;
}
