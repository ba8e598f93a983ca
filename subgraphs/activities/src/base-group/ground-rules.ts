import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the rules a group has given itself; a later one corrects it and nothing is taken away (domain.md A15, §6.1-18). */
@Entity('ground_rules')
@ObjectType({ description: 'The rules a base group has given itself (grundregler), in one version.' })
export class GroundRules {
  @PrimaryColumn('text', { name: 'base_group' })
  groupId: string;

  @Field(() => Int)
  @PrimaryColumn('int')
  version: number;

  @Column('uuid')
  organisation: string;

  @Field(() => [String])
  @Column('text', { array: true })
  rules: string[];

  @Column('uuid', { name: 'adopted_by' })
  adoptedById: string;

  @Field(() => Date)
  @Column('timestamptz', { name: 'adopted_at' })
  adoptedAt: Date;
}
