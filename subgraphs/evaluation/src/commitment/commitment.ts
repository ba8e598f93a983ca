import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum CommitmentStatus {
  OPEN = 'OPEN',
  KEPT = 'KEPT',
  NOT_KEPT = 'NOT_KEPT',
}
registerEnumType(CommitmentStatus, { name: 'CommitmentStatus', description: 'How it went with what a partner undertook.' });

/** What a partner undertook to do (A47): all need not do the same, but everyone does what they undertook. */
@Entity('commitment')
@ObjectType({ description: 'What a partner of the programme undertook to do.' })
export class Commitment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Field(() => String)
  @Column('text')
  promise: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Field(() => CommitmentStatus)
  @Column('text')
  status: CommitmentStatus;

  @Field(() => String, { nullable: true, description: 'How it went; always there for one that was not kept.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DateScalar)
  @Column('date', { name: 'recorded_on' })
  recordedOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was said how it went; null while open.' })
  @Column('date', { name: 'reported_on', nullable: true })
  reportedOn: string | null;
}
