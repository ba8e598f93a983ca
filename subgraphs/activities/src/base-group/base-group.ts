import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LearningActivity } from '../learning-activity';
import type { GroupKind } from './composition';
import type { SizePolicy } from './group-size';

export enum BaseGroupKind {
  ORDINARY = 'ORDINARY',
  HEADS = 'HEADS',
  ASPIRANTS = 'ASPIRANTS',
}
registerEnumType(BaseGroupKind, {
  name: 'BaseGroupKind',
  description: 'Ordinary managers, heads of administration with the municipal chief, or aspirants (domain.md A15, A25).',
});

/** A municipality's composition of managers in base groups (A15). */
@Entity('base_group_set')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'How a municipality’s managers are composed in base groups.' })
export class BaseGroupSet {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Field(() => Int, { description: 'Size aimed at.' })
  @Column('int')
  target: number;

  @Field(() => Int)
  @Column('int')
  minimum: number;

  @Field(() => Int)
  @Column('int')
  maximum: number;

  @Field(() => Int, { description: 'The same seed composes the same groups of the same people.' })
  @Column('int')
  seed: number;

  @Field(() => Date)
  @Column('timestamptz', { name: 'composed_at' })
  composedAt: Date;

  @Field(() => Date, { nullable: true, description: 'From then on a change needs a reason.' })
  @Column('timestamptz', { name: 'locked_at', nullable: true })
  lockedAt: Date | null;

  get size(): SizePolicy {
    return { target: this.target, minimum: this.minimum, maximum: this.maximum };
  }
}

@Entity('base_group')
@Directive('@key(fields: "id")')
@ObjectType({ implements: LearningActivity, description: 'Managers who learn together; nobody in it leads anybody else in it.' })
export class BaseGroup extends LearningActivity {
  @Column('uuid', { name: 'set' })
  setId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => BaseGroupKind)
  @Column('text')
  kind: GroupKind;
}

/** One change to a composition, with its reason where it was locked. */
@Entity('base_group_change')
@ObjectType({ description: 'A change to a composition.' })
export class BaseGroupChange {
  @PrimaryColumn('bigint')
  id: string;

  @Column('uuid', { name: 'set' })
  setId: string;

  @Field(() => Date)
  @Column('timestamptz')
  at: Date;

  @Field(() => String, { description: 'COMPOSED, MOVED, SWAPPED, CHANGED or LOCKED.' })
  @Column('text')
  kind: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reason: string | null;
}
