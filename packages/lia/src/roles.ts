import type { Administration, Employee } from './administration';
import { apportion } from './apportion';
import { idOf } from './identity';
import type { LiaEmployment, LiaRole, LiaRoleName, ManagerLevel } from './model';
import { ASPIRANTS, V8_OBSERVERS } from './staffing-frame';

/** Which role a manager level gives; department and section managers do what a unit manager does. */
const LEVEL_ROLE: Readonly<Record<ManagerLevel, LiaRoleName>> = {
  UNIT_MANAGER: 'UNIT_MANAGER', DEPARTMENT_MANAGER: 'UNIT_MANAGER', SECTION_MANAGER: 'UNIT_MANAGER', PRINCIPAL: 'PRINCIPAL',
  HEAD_OF_ADMINISTRATION: 'HEAD_OF_ADMINISTRATION', HEAD_OF_SOCIAL_SERVICES: 'HEAD_OF_ADMINISTRATION', MUNICIPAL_CHIEF: 'MUNICIPAL_CHIEF',
};

function role(person: string, name: LiaRoleName, scope: string | null, organisation: string, start: string): LiaRole {
  return { id: idOf('role', person, name, scope ?? organisation), person, role: name, scope, organisation, start, end: null };
}

/** The roles an employment gives by itself: employee where one is counted, and manager where one leads. */
export function employmentRoles(employments: readonly LiaEmployment[]): LiaRole[] {
  return employments.flatMap(({ person, unit, organisation, managerLevel, start, counted }) => [
    ...(counted ? [role(person, 'EMPLOYEE', unit, organisation, start)] : []),
    ...(managerLevel ? [role(person, LEVEL_ROLE[managerLevel], unit, organisation, start)] : []),
  ]);
}

/** Staff with the first of every team before the second of any, so that what is chosen from the front is spread over teams. */
const spread = (staff: readonly Employee[]): Employee[] => [...staff].sort((a, b) => a.place - b.place);

/** Those who teach: learning leaders and observers are found among them. */
const PEDAGOGUES = new Set(['lärare', 'förskollärare', 'fritidspedagog', 'specialpedagog', 'barnskötare']);
const pedagogues = (staff: readonly Employee[]): Employee[] => spread(staff.filter(({ employment }) => PEDAGOGUES.has(employment.title)));

/** V8's trained learning leaders: exactly the plan's women and men of each administration, spread over its schools. */
export function learningLeaders(administrations: readonly Administration[]): LiaRole[] {
  return administrations.flatMap(({ plan, staff }) => {
    const candidates = pedagogues(staff);
    const of = (sex: 'woman' | 'man', count: number): Employee[] => candidates.filter(({ person }) => person.sex === sex).slice(0, count);
    const chosen = [...of('woman', plan.learningLeaders.women), ...of('man', plan.learningLeaders.men)];
    return chosen.map(({ person, unit, employment }) =>
      role(person.id, 'LEARNING_LEADER', unit.id, employment.organisation, later(employment.start, '2011-03-01')));
  });
}

/** V8's trained observers: at least one of each administration, the rest by its size; one in five leads a school. */
export function observers(administrations: readonly Administration[]): LiaRole[] {
  const v8 = administrations.filter(({ plan }) => plan.v8);
  const counts = apportion(V8_OBSERVERS - v8.length, v8.map(({ plan }) => plan.employees.women + plan.employees.men)).map((n) => n + 1);
  return v8.flatMap(({ unit, managers, staff }, index) => {
    const principals = managers.filter(({ level }) => level === 'PRINCIPAL').slice(-Math.floor(counts[index]! / 5));
    const heads = counts[index]! < 5 ? [] : principals;
    const others = pedagogues(staff).reverse().slice(0, counts[index]! - heads.length);
    return [...heads, ...others].map(({ person, employment }) =>
      role(person.id, 'OBSERVER', unit.parent, employment.organisation, later(employment.start, '2011-08-15')));
  });
}

/** The contact person of every participating municipality (A03): a development leader at its office. */
export function contactPersons(administrations: readonly Administration[]): LiaRole[] {
  const chosen = new Map<string, Administration>();
  for (const administration of administrations) {
    const { municipality, sector } = administration.plan;
    if (!chosen.has(municipality) || sector === 'central administration') chosen.set(municipality, administration);
  }
  return [...chosen.values()].map(({ office, unit }) =>
    role(office[0]!.person.id, 'CONTACT_PERSON', unit.organisation, unit.organisation, later(office[0]!.employment.start, '2012-01-01')));
}

/** Applicants to Vänersborg's career programme (A25), from different units. */
export function aspirants(administrations: readonly Administration[], municipality: string): LiaRole[] {
  const staff = administrations.filter(({ plan }) => plan.municipality === municipality).flatMap((administration) => administration.staff);
  const firsts = spread(staff).filter(({ place }) => place === 1);
  const step = Math.floor(firsts.length / ASPIRANTS);
  return Array.from({ length: ASPIRANTS }, (_, index) => firsts[index * step]!)
    .map(({ person, employment }) => role(person.id, 'ASPIRANT', null, employment.organisation, '2012-01-01'));
}

/** The second KU8 coordinator works in a V8 administration and holds the role at the association. */
export function secondCoordinator(administrations: readonly Administration[], municipality: string, association: string): LiaRole {
  const { office } = administrations.find(({ plan }) => plan.v8 && plan.municipality === municipality)!;
  return role(office[1]!.person.id, 'KU8_COORDINATOR', null, association, '2012-01-01');
}

/** A role of somebody from outside, who is employed nowhere in the programme. */
export function externalRole(person: string, name: LiaRoleName, organisation: string): LiaRole {
  return role(person, name, null, organisation, '2012-01-01');
}

const later = (a: string, b: string): string => (a > b ? a : b);
