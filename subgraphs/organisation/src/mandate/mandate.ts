import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

/** The municipal chief's mandate (domain.md A03): who gave it, and whether every manager takes part. */
@Entity('mandate')
@ObjectType({ description: 'The mandate a municipality’s chief executive has given the programme.' })
export class Mandate {
  @PrimaryColumn('uuid')
  organisation: string;

  @Column('uuid', { name: 'given_by', nullable: true })
  givenById: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { name: 'given_on', nullable: true })
  givenOn: string | null;

  @Field(() => Boolean)
  @Column('boolean', { name: 'participation_mandatory_for_managers' })
  participationMandatoryForManagers: boolean;

  @Column('uuid', { name: 'contact_person', nullable: true })
  contactPersonId: string | null;
}
