import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone employed by, or appointed in, an organisation of the programme. Personal identity numbers are not stored. */
@Entity('person')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person in the programme.' })
export class Person {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Directive('@tag(name: "pii")')
  @Field(() => String)
  @Column('text', { name: 'display_name' })
  displayName: string;

  /** Main employer: the tenant. */
  @Column('uuid')
  organisation: string;
}
