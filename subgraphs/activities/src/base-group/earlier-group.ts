import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group that was composed anew after it had given itself rules; kept by the database with who was in it (domain.md §6.1-18). */
@Entity('base_group_archived')
@ObjectType({ description: 'A base group that is no more, since its municipality was composed anew; its rules stay with those who were in it.' })
export class EarlierBaseGroup {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('uuid')
  organisation: string;

  @Field(() => String)
  @Column('text')
  title: string;

  @Column('uuid', { array: true })
  members: string[];

  @Field(() => Date, { description: 'When the municipality was composed anew.' })
  @Column('timestamptz', { name: 'replaced_at' })
  replacedAt: Date;
}
