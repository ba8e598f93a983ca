import type { EntityManager } from 'typeorm';
import { liaOrganisation } from '@samlar/lia/organisation';
import type { Sex } from './base-group/composition';
import { insertRows } from './insert-rows';
import { deriveStaff, replaceStaff } from './staff-feed';
import { standingOf } from './standing';

const lia = liaOrganisation();
const unitById = new Map(lia.units.map((unit) => [unit.id, unit]));

/** A unit and everything it lies within, from itself upwards. */
function wholesOf(unit: string): string[] {
  const wholes: string[] = [];
  for (let at: string | null = unit; at !== null; at = unitById.get(at)!.parent) wholes.push(at);
  return wholes;
}

export const administrationOf = (unit: string): string | null => wholesOf(unit).find((whole) => unitById.get(whole)!.kind === 'ADMINISTRATION') ?? null;

/** The read model of people: units, sexes, employments with their managers, and competences from before the programme. */
export async function loadPeople(manager: EntityManager): Promise<void> {
  const sexes = new Map(lia.people.map(({ id, sex }) => [id, sex.toUpperCase() as Sex]));
  const counted = lia.employments.filter((employment) => employment.counted);
  const aspirants = new Set(lia.roles.filter(({ role }) => role === 'ASPIRANT').map(({ person }) => person));
  const organisations = [...new Set(lia.units.map(({ organisation }) => organisation))];
  const deliveries = organisations.map((organisation) => ({
    organisation,
    units: lia.units.filter((unit) => unit.organisation === organisation).map(({ id }) => ({ id, within: wholesOf(id) })),
    people: counted.filter((each) => each.organisation === organisation).map(({ person, unit }) => ({ person, unit, sex: sexes.get(person)! })),
    placements: lia.employments.filter((each) => each.organisation === organisation).map((each) => ({
      id: each.id, person: each.person, unit: each.unit, administration: administrationOf(each.unit), superior: each.manager,
      standing: standingOf(each.managerLevel, each.counted && aspirants.has(each.person)), counted: each.counted,
    })),
  }));
  // A second employment refers to somebody counted elsewhere: people of every organisation come before any placement.
  for (const delivery of deliveries) await replaceStaff(manager, { ...delivery, placements: [] });
  for (const delivery of deliveries) await replaceStaff(manager, delivery);
  await deriveStaff(manager);
  const home = new Map(counted.map(({ person, unit }) => [person, unit]));
  const competences = lia.roles.filter(({ role }) => role === 'LEARNING_LEADER' || role === 'OBSERVER');
  await insertRows(manager, 'competence', competences.map(({ person, role, organisation, scope, start }) => ({
    person, kind: role, organisation, unit: role === 'LEARNING_LEADER' ? scope : home.get(person)!, granted_on: start,
  })));
}
