import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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
