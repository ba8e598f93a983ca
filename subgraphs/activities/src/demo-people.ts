import type { EntityManager } from 'typeorm';
import type { LiaEmployment } from '@samlar/lia/model';
import { liaOrganisation } from '@samlar/lia/organisation';
import type { Standing } from './base-group/composition';

const lia = liaOrganisation();
const unitById = new Map(lia.units.map((unit) => [unit.id, unit]));

/** Inserts rows in one statement. Keys of the rows are columns. */
export async function insertRows(manager: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await manager.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
}

/** A unit and everything it lies within, from itself upwards. */
function wholesOf(unit: string): string[] {
  const wholes: string[] = [];
  for (let at: string | null = unit; at !== null; at = unitById.get(at)!.parent) wholes.push(at);
  return wholes;
}

export const administrationOf = (unit: string): string | null => wholesOf(unit).find((whole) => unitById.get(whole)!.kind === 'ADMINISTRATION') ?? null;

function standingOf({ managerLevel, person, counted }: LiaEmployment, aspirants: ReadonlySet<string>): Standing | null {
  switch (managerLevel) {
    case 'MUNICIPAL_CHIEF':
      return 'MUNICIPAL_CHIEF';
    case 'HEAD_OF_ADMINISTRATION':
    case 'HEAD_OF_SOCIAL_SERVICES':
      return 'HEAD_OF_ADMINISTRATION';
    case null:
      return counted && aspirants.has(person) ? 'ASPIRANT' : null;
    default:
      return 'MANAGER';
  }
}

/** The read model of people: units, sexes, employments with their managers, and competences from before the programme. */
export async function loadPeople(manager: EntityManager): Promise<void> {
  await insertRows(manager, 'unit_within', lia.units.flatMap(({ id, organisation }) => wholesOf(id).map((whole) => ({ unit: id, whole, organisation }))));
  const sexes = new Map(lia.people.map(({ id, sex }) => [id, sex.toUpperCase()]));
  const main = new Map(lia.employments.filter(({ counted }) => counted).map((employment) => [employment.person, employment]));
  await insertRows(manager, 'participant', [...main.values()].map(({ person, organisation, unit }) => ({ person, organisation, unit, sex: sexes.get(person) })));
  const aspirants = new Set(lia.roles.filter(({ role }) => role === 'ASPIRANT').map(({ person }) => person));
  await insertRows(manager, 'placement', lia.employments.map((employment) => ({
    id: employment.id, organisation: employment.organisation, person: employment.person, unit: employment.unit,
    administration: administrationOf(employment.unit), superior: employment.manager, standing: standingOf(employment, aspirants), counted: employment.counted,
  })));
  await manager.query('select derive_staff()');
  const competences = lia.roles.filter(({ role }) => role === 'LEARNING_LEADER' || role === 'OBSERVER');
  await insertRows(manager, 'competence', competences.map(({ person, role, organisation, scope, start }) => ({
    person, kind: role, organisation, unit: role === 'LEARNING_LEADER' ? scope : main.get(person)!.unit, granted_on: start,
  })));
}
