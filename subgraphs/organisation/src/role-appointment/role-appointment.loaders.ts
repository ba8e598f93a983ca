import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { RoleAppointment } from '../role-appointment';

export const roleById = (context: Context) =>
  loader<RoleAppointment>(context, 'role by id', async (manager, ids) =>
    byKey(await manager.find(RoleAppointment, { where: { id: In(ids) } }), (role) => role.id));

export const rolesOf = (context: Context) =>
  loader<RoleAppointment[]>(context, 'roles', async (manager, people) =>
    groupedBy(people, await manager.find(RoleAppointment, { where: { personId: In(people) }, order: { role: 'ASC' } }), (role) => role.personId));
