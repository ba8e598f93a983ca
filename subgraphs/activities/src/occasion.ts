import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LearningActivity } from './learning-activity';

/** One holding of a programme that people enrol in (domain.md A10, §6.1-6). */
@Entity('occasion')
@Directive('@key(fields: "id")')
@ObjectType({ implements: LearningActivity, description: 'One holding of a programme, with sessions and seats.' })
export class Occasion extends LearningActivity {
  @Column('text', { name: 'programme' })
  programmeId: string;

  @Field(() => Int, { nullable: true, description: 'The block of the programme it belongs to.' })
  @Column('int', { nullable: true })
  block: number | null;

  @Field(() => Int, { nullable: true, description: 'Seats; null for no limit.' })
  @Column('int', { nullable: true })
  capacity: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewest people it is held for.' })
  @Column('int', { nullable: true })
  minimum: number | null;

  @Field(() => Date, { nullable: true, description: 'From then on seats no longer belong to any municipality’s quota.' })
  @Column('timestamptz', { name: 'quotas_released_at', nullable: true })
  quotasReleasedAt: Date | null;

  @Field(() => Boolean, { description: 'An employee’s own request waits for their manager.' })
  @Column('boolean', { name: 'needs_approval' })
  needsApproval: boolean;

  @Field(() => Date, { nullable: true, description: 'Null while only planners see it.' })
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Set when attendance is settled.' })
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

/** One meeting of an occasion; a two-day residential is two sessions with a night between. */
@Entity('session')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One meeting of an occasion.' })
export class Session {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('text', { name: 'occasion' })
  occasionId: string;

  @Field(() => Date)
  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Field(() => Date)
  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  place: string | null;

  @Field(() => Boolean, { description: 'Participants stay overnight (internat).' })
  @Column('boolean')
  overnight: boolean;

  @Field(() => Float, { description: 'Whole or half training days it counts as.' })
  @Column('numeric', { transformer: { from: Number, to: (value: number) => value } })
  days: number;
}
