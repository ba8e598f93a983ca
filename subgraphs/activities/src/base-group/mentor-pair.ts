import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

/** One member of a group who is another member's mentor (domain.md A15). */
@Entity('mentor_pair')
@ObjectType({ description: 'A member of a base group who is another member’s mentor; two may be each other’s.' })
export class MentorPair {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('text', { name: 'base_group' })
  groupId: string;

  @Column('uuid', { name: 'mentor' })
  mentorId: string;

  @Column('uuid', { name: 'mentee' })
  menteeId: string;

  @Field(() => DateScalar)
  @Column('date')
  since: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;
}
