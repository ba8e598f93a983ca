import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ROLES, type Role } from '@samlar/viewer/rights';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, { name: 'Role', description: 'A role in the programme (domain.md §4.1, appendix B).' });

/** A role someone holds for a time, in a part of the organisation; rights follow from roles. */
@Entity('role_appointment')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A role held for a time.' })
export class RoleAppointment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid', { name: 'person' })
  personId: string;

  @Field(() => RoleEnum)
  @Column('text')
  role: Role;

  @Column('uuid', { name: 'scope', nullable: true })
  scopeId: string | null;

  @Column('date', { name: 'period_start' })
  periodStart: string;

  @Column('date', { name: 'period_end', nullable: true })
  periodEnd: string | null;
}
