import { uddevallaSocialAdministration, v8Administrations, wholeMunicipalities } from './figures';
import type { LiaEmployment, LiaPerson, ManagerLevel } from './model';
import { ASSOCIATION, GROUPS, MUNICIPALITIES, municipalityOf } from './municipalities';
import { liaOrganisation } from './organisation';

const { units, people, employments, roles } = liaOrganisation();

const personById = new Map(people.map((person) => [person.id, person]));
const unitById = new Map(units.map((unit) => [unit.id, unit]));
const counted = employments.filter((employment) => employment.counted);
const byName = (name: string): string => MUNICIPALITIES.find((municipality) => municipality.name === name)!.id;

function within(unit: string, top: string): boolean {
  for (let at = unitById.get(unit); at; at = at.parent === null ? undefined : unitById.get(at.parent))
    if (at.id === top) return true;
  return false;
}
const at = (top: string, of: readonly LiaEmployment[] = counted): LiaEmployment[] => of.filter(({ unit }) => within(unit, top));

/** Total, women, men: as the tables have them. */
function count(list: readonly { person: string }[]): number[] {
  const distinct = [...new Set(list.map(({ person }) => person))].map((id) => personById.get(id) as LiaPerson);
  return [
    distinct.length,
    distinct.filter(({ sex }) => sex === 'woman').length,
    distinct.filter(({ sex }) => sex === 'man').length,
  ];
}
const managers = (list: readonly LiaEmployment[]): LiaEmployment[] => list.filter(({ managerLevel }) => managerLevel !== null);
const level = (list: readonly LiaEmployment[], wanted: ManagerLevel): LiaEmployment[] =>
  list.filter(({ managerLevel }) => managerLevel === wanted);
const administration = (municipality: string, name: string): string =>
  units.find((unit) => unit.kind === 'ADMINISTRATION' && unit.organisation === municipality && unit.name === name)!.id;

describe('counts are the plan’s', () => {
  it.each(wholeMunicipalities.rows)('whole municipality $municipality', (row) => {
    const here = at(byName(row.municipality!));
    expect(count(here)).toEqual([row.employees, row.women, row.men]);
    expect(count(managers(here))).toEqual([row.managers, row.womenManagers, row.menManagers]);
  });

  it('whole municipalities together: 6 719 (5 418, 1 301) with 294 managers (160, 134)', () => {
    const whole = GROUPS.find(({ id }) => id === 'whole')!.members.map(
      (code) => MUNICIPALITIES.find((each) => each.code === code)!.id,
    );
    const here = counted.filter(({ organisation }) => whole.includes(organisation));
    expect(count(here)).toEqual([6719, 5418, 1301]);
    expect(count(managers(here))).toEqual([294, 160, 134]);
  });

  it.each(v8Administrations.rows)('V8 administration in $municipality', (row) => {
    const top = administration(byName(row.municipality!), row.administration!);
    expect(count(at(top))).toEqual([row.employees, row.women, row.men]);
    const leaders = roles.filter(({ role, scope }) => role === 'LEARNING_LEADER' && within(scope!, top));
    expect(count(leaders)).toEqual([
      row.womenLearningLeaders! + row.menLearningLeaders!,
      row.womenLearningLeaders,
      row.menLearningLeaders,
    ]);
    const here = new Set(at(top).map(({ person }) => person));
    expect(leaders.every(({ person }) => here.has(person))).toBe(true);
  });

  it('V8 together: 2 618 (2 166, 452), 205 learning leaders (172, 33), 82 principals, 55 observers', () => {
    const tops = v8Administrations.rows.map((row) => administration(byName(row.municipality!), row.administration!));
    const here = tops.flatMap((top) => at(top));
    expect(count(here)).toEqual([2618, 2166, 452]);
    expect(count(roles.filter(({ role }) => role === 'LEARNING_LEADER'))).toEqual([205, 172, 33]);
    expect(level(here, 'PRINCIPAL')).toHaveLength(82);
    expect(count(managers(here))[1]).toBeGreaterThan(count(managers(here))[2]!);
    const observers = roles.filter(({ role }) => role === 'OBSERVER');
    expect(count(observers)[0]).toBe(55);
    expect(new Set(observers.map(({ organisation }) => organisation)).size).toBe(8);
  });

  it('Uddevalla’s social administration by level', () => {
    const here = at(administration(municipalityOf('uddevalla').id, 'Socialförvaltningen'));
    const rows = uddevallaSocialAdministration.rows;
    const levels: (ManagerLevel | null)[] = [
      null,
      'UNIT_MANAGER',
      'DEPARTMENT_MANAGER',
      'SECTION_MANAGER',
      'HEAD_OF_SOCIAL_SERVICES',
    ];
    levels.forEach((wanted, index) => {
      const { employees, women, men } = rows[index]!;
      expect(count(wanted ? level(here, wanted) : here)).toEqual([employees, women ?? 0, men]);
    });
    expect(count(managers(here))).toEqual([70, 59, 11]);
  });

  it('the association: 35 people whose sex is not given', () => {
    const here = at(ASSOCIATION.id);
    expect(count(here)).toEqual([35, 0, 0]);
    expect(here.every(({ person }) => personById.get(person)!.sex === 'unspecified')).toBe(true);
  });

  it('9 938 unique people, never 11 177: the tables name 1 239 twice', () => {
    expect(count(counted)).toEqual([9938, 8176, 1727]);
    const v8InWhole = v8Administrations.rows
      .filter((row) => wholeMunicipalities.rows.some(({ municipality }) => municipality === row.municipality))
      .map((row) => at(administration(byName(row.municipality!), row.administration!)).length);
    expect(v8InWhole).toEqual([400, 275, 200, 364]);
    expect(6719 + 2618 + 1805 + 35 - 9938).toBe(v8InWhole.reduce((a, b) => a + b, 0));
  });

  it('nobody is counted by two employers or twice by one', () => {
    expect(new Set(counted.map(({ person }) => person)).size).toBe(counted.length);
  });
});
