import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum GoalLevel {
  LEADER = 'LEADER',
  LEARNING_LEADER = 'LEARNING_LEADER',
  EMPLOYEE = 'EMPLOYEE',
}
registerEnumType(GoalLevel, { name: 'GoalLevel', description: 'Whom a goal is about.' });

export enum EvidenceKind {
  MEASUREMENT = 'MEASUREMENT',
  ACTIVITY = 'ACTIVITY',
  DOCUMENT = 'DOCUMENT',
}
registerEnumType(EvidenceKind, { name: 'EvidenceKind', description: 'What a finding rests on.' });

/** A question the programme has promised to be able to answer (A36). */
@Entity('evaluation_goal')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A question the programme shall be able to answer.' })
export class EvaluationGoal {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Field(() => GoalLevel)
  @Column('text')
  level: GoalLevel;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Column('text')
  sv: string;

  @Column('text')
  en: string;
}

@ObjectType({ description: 'Something a finding rests on.' })
export class Evidence {
  @Field(() => EvidenceKind)
  kind: EvidenceKind;

  @Field(() => String, { description: 'A measurement’s or activity’s id, or a document’s address or registry number.' })
  reference: string;
}

/** What was found about a goal. Never changed: a correction is a finding of its own. */
@Entity('finding')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What was found about a goal. Never changed; a correction is a finding of its own.' })
export class Finding {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('text', { name: 'goal' })
  goalId: string;

  @Column('uuid', { name: 'unit', nullable: true })
  unitId: string | null;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => [Evidence])
  @Column('jsonb')
  evidence: Evidence[];

  @Field(() => String, { nullable: true, description: 'How a cause was tested for; null: none is claimed.' })
  @Column('text', { nullable: true })
  design: string | null;

  @Field(() => ID, { nullable: true, description: 'The finding it corrects.' })
  @Column('uuid', { nullable: true })
  corrects: string | null;

  @Field(() => DateScalar)
  @Column('date', { name: 'recorded_on' })
  recordedOn: string;

  @Field(() => Boolean, { description: 'Shown to every organisation that takes part.' })
  @Column('boolean', { name: 'programme_wide' })
  programmeWide: boolean;
}
