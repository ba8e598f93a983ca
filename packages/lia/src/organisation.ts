import { buildAdministration, type Administration } from './administration';
import { associationStaff } from './association-staff';
import type { LiaEmployment, LiaOrganisation, LiaPerson, LiaRole, LiaRoleName, LiaUnit } from './model';
import { ASSOCIATION, MUNICIPALITIES, municipalityOf } from './municipalities';
import { register } from './people';
import { aspirants, contactPersons, employmentRoles, externalRole, learningLeaders, observers, secondCoordinator } from './roles';
import { linkSharedUnits } from './shared-units';
import { staffing, type MunicipalityPlan } from './staffing';
import { managerTitle } from './unit-names';

export type { LiaEmployment, LiaOrganisation, LiaPerson, LiaRole, LiaRoleName, LiaUnit } from './model';

const EXTERNALS: readonly LiaRoleName[] = ['EVALUATOR', 'RESEARCHER', 'PARTNER_DEVELOPER'];

interface MunicipalityStaff {
  people: LiaPerson[];
  employments: LiaEmployment[];
  administrations: Administration[];
}

function buildMunicipality(plan: MunicipalityPlan): MunicipalityStaff {
  const { id } = municipalityOf(plan.slug);
  const staff = register(plan.slug, id);
  let chief: string | null = null;
  if (plan.chief) {
    const person = staff.invent(plan.chief);
    chief = person.id;
    staff.employ(person, { unit: id, title: managerTitle('MUNICIPAL_CHIEF', ''), managerLevel: 'MUNICIPAL_CHIEF', manager: null });
  }
  const administrations = plan.administrations.map((each) => buildAdministration(each, id, chief, staff));
  return { people: staff.people, employments: staff.employments, administrations };
}

function build(): LiaOrganisation {
  const staffs = staffing().map(buildMunicipality);
  const administrations = staffs.flatMap((staff) => staff.administrations);
  const association = associationStaff();
  const external = register('extern', ASSOCIATION.id);
  const externals = EXTERNALS.map((name) => ({ name, person: external.invent('unspecified') }));

  const municipalities: LiaUnit[] = MUNICIPALITIES.map(({ id, name }) =>
    ({ id, organisation: id, kind: 'MUNICIPALITY', name, parent: null, sector: null }));
  const employments = [
    ...association.employments, ...staffs.flatMap((staff) => staff.employments), ...linkSharedUnits(administrations),
  ];
  const roles: LiaRole[] = [
    ...employmentRoles(employments), ...association.roles, ...learningLeaders(administrations), ...observers(administrations),
    ...contactPersons(administrations), ...aspirants(administrations, 'vanersborg'),
    secondCoordinator(administrations, 'tanum', ASSOCIATION.id),
    ...externals.map(({ name, person }) => externalRole(person.id, name, ASSOCIATION.id)),
  ];
  return {
    units: [...association.units, ...municipalities, ...administrations.flatMap(({ units }) => units)],
    people: [...association.people, ...staffs.flatMap(({ people }) => people), ...external.people],
    employments, roles,
  };
}

let built: LiaOrganisation | undefined;

/**
 * Everybody in the programme, fictional and always the same: units before the units they hold, people, employments and roles.
 * Counted employments give the plan's tables exactly (domain.md §2.1–2.3, §2.6): 9 938 people. The three from outside
 * (evaluator, researcher, partner developer) are people without employment.
 */
export function liaOrganisation(): LiaOrganisation {
  built ??= build();
  return built;
}
