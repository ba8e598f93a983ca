import { apportion } from './apportion';
import { idOf } from './identity';
import type { LiaEmployment, LiaPerson, LiaUnit, ManagerLevel } from './model';
import type { Register } from './people';
import type { Random } from './random';
import type { AdministrationPlan, SexCount } from './staffing';
import { managerTitle, officeOf, sharedUnit, unitNames, type NamedUnit } from './unit-names';

export interface Manager {
  person: LiaPerson;
  level: ManagerLevel;
  unit: LiaUnit;
  employment: LiaEmployment;
}

/** An employee who leads nobody; `place` is their number in the team, from 0. */
export interface Employee {
  person: LiaPerson;
  unit: LiaUnit;
  place: number;
  employment: LiaEmployment;
}

export interface Administration {
  plan: AdministrationPlan;
  unit: LiaUnit;
  units: LiaUnit[];
  managers: Manager[];
  office: Employee[];
  staff: Employee[];
  /** Units whose manager a neighbour employs first: their staff report to nobody here until that manager is set. */
  borrowed: { unit: LiaUnit; staff: Employee[] }[];
}

const TEAM_NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

/** Women and men in random order, so that no unit is all the one by construction. */
function mixed({ women, men }: SexCount, random: Random): ('woman' | 'man')[] {
  return random.shuffle([...Array<'woman'>(women).fill('woman'), ...Array<'man'>(men).fill('man')]);
}

/** Draws up one administration: its managers level by level, its units and work teams, and everyone in them. */
export function buildAdministration(
  plan: AdministrationPlan, organisation: string, chief: string | null, register: Register,
): Administration {
  const { random } = register;
  const unitOf = (name: string, kind: LiaUnit['kind'], parent: string, sector: LiaUnit['sector']): LiaUnit =>
    ({ id: idOf('unit', parent, name), organisation, kind, name, parent, sector });
  const unit = unitOf(plan.name, 'ADMINISTRATION', organisation, plan.sector);
  const units = [unit];
  const managers: Manager[] = [];
  const named = new Map<string, NamedUnit>();

  let above: Manager[] = [];
  plan.levels.forEach(({ level, count }, depth) => {
    const sexes = mixed(count, random);
    const leaf = depth === plan.levels.length - 1;
    const names = leaf ? unitNames(plan.sector, plan.lent, sexes.length, plan.name.length) : [];
    const here = sexes.map((sex, index): Manager => {
      const superior = above[index % Math.max(above.length, 1)];
      let led = unit;
      if (depth > 0) {
        const name = names[index] ?? { name: middleName(level, index), sector: plan.sector, titles: [] };
        led = unitOf(name.name, 'UNIT', superior!.unit.id, name.sector);
        named.set(led.id, name);
        units.push(led);
      }
      const person = register.invent(sex);
      const employment = register.employ(person, {
        unit: led.id, title: managerTitle(level, led.name), managerLevel: level, manager: superior?.person.id ?? chief,
      });
      return { person, level, unit: led, employment };
    });
    managers.push(...here);
    above = here;
  });

  const head = managers[0]!;
  const office = officeOf(plan.sector);
  const officeUnit = unitOf(office.name, 'UNIT', unit.id, plan.sector);
  named.set(officeUnit.id, office);
  const borrowedUnits = plan.borrowed.map((name) => {
    const shared = sharedUnit(name, plan.sector);
    const sharedUnitHere = unitOf(name, 'UNIT', unit.id, plan.sector);
    named.set(sharedUnitHere.id, shared);
    return sharedUnitHere;
  });
  units.push(officeUnit, ...borrowedUnits);

  // Staff are what the plan counts less those who lead.
  const led = plan.levels.reduce((sum, { count }) => ({ women: sum.women + count.women, men: sum.men + count.men }), { women: 0, men: 0 });
  const sexes = mixed({ women: plan.employees.women - led.women, men: plan.employees.men - led.men }, random);
  const officeSize = Math.max(2, Math.min(9, Math.round(sexes.length * 0.02)));
  const places = [
    ...above.map((manager) => ({ unit: manager.unit, manager: manager.person.id as string | null, weight: 0.7 + random.next() * 0.6 })),
    ...borrowedUnits.map((shared) => ({ unit: shared, manager: null, weight: 0.6 })),
  ];
  const sizes = apportion(sexes.length - officeSize, places.map(({ weight }) => weight));

  const fill = (place: LiaUnit, manager: string | null, size: number): Employee[] => {
    const { titles, sector } = named.get(place.id)!;
    const teams = size < 5 ? [place] : teamsOf(place, size, (name) => unitOf(name, 'WORK_TEAM', place.id, sector));
    if (size >= 5) units.push(...teams);
    return Array.from({ length: size }, (_, index): Employee => {
      const team = teams[index % teams.length]!;
      const person = register.invent(sexes.pop()!);
      const title = titles[index % titles.length]!;
      const employment = register.employ(person, { unit: team.id, title, managerLevel: null, manager });
      return { person, unit: place, place: Math.floor(index / teams.length), employment };
    });
  };
  const officeStaff = fill(officeUnit, head.person.id, officeSize);
  const filled = places.map(({ unit: place, manager }, index) => fill(place, manager, sizes[index]!));
  return {
    plan, unit, units, managers, office: officeStaff, staff: filled.slice(0, above.length).flat(),
    borrowed: borrowedUnits.map((shared, index) => ({ unit: shared, staff: filled[above.length + index]! })),
  };
}

function middleName(level: ManagerLevel, index: number): string {
  return level === 'SECTION_MANAGER' ? `Sektion ${index + 1}` : `Avdelning ${index + 1}`;
}

/** Teams of 5 to 12 people, as near eight or nine as the unit's size allows. */
function teamsOf(place: LiaUnit, size: number, team: (name: string) => LiaUnit): LiaUnit[] {
  const count = Math.max(Math.ceil(size / 12), Math.min(Math.round(size / 8.5), Math.floor(size / 5)));
  return Array.from({ length: count }, (_, index) => team(`${place.name}, arbetslag ${TEAM_NAMES[index] ?? index + 1}`));
}
