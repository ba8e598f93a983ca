import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

/** Something those who lead the programme tell; readers say in their own words what they understood (A47, kvittens). */
@Entity('message')
@ObjectType({ description: 'A message of the programme. Its readers give a receipt: what they understood, in their own words.' })
export class Message {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => [String], { description: 'Roles it is for; empty: everybody.' })
  @Column('text', { array: true })
  roles: string[];

  @Field(() => Boolean, { description: 'For every organisation of the programme.' })
  @Column('boolean', { name: 'programme_wide' })
  programmeWide: boolean;

  @Field(() => DateScalar)
  @Column('date', { name: 'sent_on' })
  sentOn: string;

  @Column('uuid', { name: 'sent_by', nullable: true })
  sentBy: string | null;
}

/** A receipt: what somebody in a role understood of a message. Whose it is, is never told. */
@Entity('acknowledgement')
@ObjectType({ description: 'What somebody understood of a message, in their own words.' })
export class Acknowledgement {
  @PrimaryColumn('uuid', { name: 'message' })
  messageId: string;

  @PrimaryColumn('uuid')
  person: string;

  @Column('uuid')
  organisation: string;

  @Field(() => String, { nullable: true, description: 'The writer’s role in the programme.' })
  @Column('text', { nullable: true })
  role: string | null;

  @Field(() => String)
  @Column('text', { name: 'understood_text' })
  understoodText: string;

  @Field(() => DateScalar)
  @Column('date', { name: 'acknowledged_on' })
  acknowledgedOn: string;
}
