import type { EntityManager } from 'typeorm';
import type { Problem } from '@samlar/table/problem';
import { emit } from '@samlar/subgraph/command';
import { lastDays, type Led } from './leaving.rules';
import { ruleProblem } from './import.rules';

interface HeldRole {
  id: string;
  person: string;
  role: string;
  end: string;
}

/** Roles in an organisation that are held past the last day of whoever works there no more. */
function rolesOfLeavers(manager: EntityManager, organisation: string, employments: readonly Led[], people: ReadonlySet<string>): Promise<HeldRole[]> {
  const last = [...lastDays(employments)].filter(([person]) => people.has(person));
  return manager.query(
    `select held.id, held.person, held.role, greatest(left_on, held.period_start)::text as end
     from role_appointment held join unnest($2::uuid[], $3::date[]) as leaver (person, left_on) on leaver.person = held.person
     where held.organisation = $1 and (held.period_end is null or held.period_end > greatest(left_on, held.period_start)) order by held.id`,
    [organisation, last.map(([person]) => person), last.map(([, day]) => day)]);
}

/** Tells by row whose roles will end with their employment. */
export async function leaversRoles(
  manager: EntityManager, organisation: string, employments: readonly Led[], column: string, at: ReadonlyMap<string, { row: number; name: string }>,
): Promise<Problem[]> {
  const roles = await rolesOfLeavers(manager, organisation, employments, new Set(at.keys()));
  return [...new Set(roles.map(({ person }) => person))].map((person) => {
    const { row, name } = at.get(person)!;
    const count = roles.filter((held) => held.person === person).length;
    return ruleProblem(row, column, 'ends-roles', { name, count },
      `${name} slutar. ${count === 1 ? 'Ett uppdrag' : `${count} uppdrag`} i organisationen avslutas samma dag.`,
      `${name} leaves. ${count === 1 ? 'One role' : `${count} roles`} in the organisation end${count === 1 ? 's' : ''} on the same day.`, 'warning');
  });
}

/** Ends the roles of those of `people` who work here no more, on their last day, and tells the other subgraphs (invariant 6.1-19). */
export async function endRolesOfLeavers(manager: EntityManager, organisation: string, people: ReadonlySet<string>): Promise<void> {
  const employments: Led[] = await manager.query(
    'select id, person, manager, period_end::text as "end" from employment where organisation = $1 and person = any($2)', [organisation, [...people]]);
  for (const { id, person, role, end } of await rolesOfLeavers(manager, organisation, employments, people)) {
    await manager.query('update role_appointment set period_end = $2 where id = $1', [id, end]);
    await emit(manager, 'AppointmentEnded', organisation, { appointment: id, person, role, handoverTo: null });
  }
}
