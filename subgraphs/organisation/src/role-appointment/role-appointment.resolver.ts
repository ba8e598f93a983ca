import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import type { Role } from '@samlar/viewer/rights';
import type { Context } from '@samlar/subgraph/context';
import { Period } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../org-unit';
import { orgUnitById } from '../org-unit.loaders';
import { Person } from '../person';
import { personById } from '../person.loaders';
import { RoleAppointment, RoleEnum } from '../role-appointment';
import { roleById, rolesOf } from './role-appointment.loaders';

@Resolver(() => RoleAppointment)
export class RoleAppointmentResolver {
  @Access('people:read')
  @Query(() => [RoleAppointment], { description: 'Who holds a role in an organisation today, the latest appointed first, at most 500.' })
  async roleHolders(@Arg('organisation', () => ID) organisation: string, @Arg('role', () => RoleEnum) role: Role, @Ctx() context: Context): Promise<RoleAppointment[]> {
    return context.read((manager) => manager.createQueryBuilder(RoleAppointment, 'held')
      .where('held.organisation = :organisation and held.role = :role', { organisation, role })
      .andWhere('held.periodStart <= :today and (held.periodEnd is null or held.periodEnd >= :today)', { today: today() })
      .orderBy('held.periodStart', 'DESC').addOrderBy('held.id').take(500).getMany());
  }

  @FieldResolver(() => Person, { nullable: true })
  async person(@Root() role: RoleAppointment, @Ctx() context: Context): Promise<Person | undefined> {
    return personById(context).load(role.personId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true })
  async scope(@Root() role: RoleAppointment, @Ctx() context: Context): Promise<OrgUnit | null | undefined> {
    return role.scopeId === null ? null : orgUnitById(context).load(role.scopeId);
  }

  @FieldResolver(() => Period)
  period(@Root() role: RoleAppointment): Period {
    return Period.of(role.periodStart, role.periodEnd);
  }
}

@Resolver(() => Person)
export class RolesOfPerson {
  @FieldResolver(() => [RoleAppointment])
  async roles(@Root() person: Person, @Ctx() context: Context): Promise<RoleAppointment[]> {
    return (await rolesOf(context).load(person.id)) ?? [];
  }
}

export const roleAppointmentReferences = {
  RoleAppointment: ({ id }: { id: string }, context: Context) => roleById(context).load(id),
};
