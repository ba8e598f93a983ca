import { createHash } from 'node:crypto';
import { wholeMunicipalities } from './figures';
import type { LiaEmployment, LiaRole, ManagerLevel } from './model';
import { MUNICIPALITIES, municipalityOf } from './municipalities';
import { liaOrganisation } from './organisation';

const { units, people, employments, roles } = liaOrganisation();

const personById = new Map(people.map((person) => [person.id, person]));
const unitById = new Map(units.map((unit) => [unit.id, unit]));
const byName = (name: string): string => MUNICIPALITIES.find((municipality) => municipality.name === name)!.id;

function within(unit: string, top: string): boolean {
  for (let at = unitById.get(unit); at; at = at.parent === null ? undefined : unitById.get(at.parent)) if (at.id === top) return true;
  return false;
}
const at = (top: string): LiaEmployment[] => employments.filter(({ unit, counted }) => counted && within(unit, top));
const managers = (list: readonly LiaEmployment[]): LiaEmployment[] => list.filter(({ managerLevel }) => managerLevel !== null);
const level = (list: readonly LiaEmployment[], wanted: ManagerLevel): LiaEmployment[] =>
  list.filter(({ managerLevel }) => managerLevel === wanted);

describe('the people and their units', () => {
  it('is a tree within each tenant, parents before children', () => {
    const seen = new Map<string, string>();
    for (const unit of units) {
      if (unit.parent === null) expect(['MUNICIPALITY', 'ASSOCIATION']).toContain(unit.kind);
      else expect(seen.get(unit.parent)).toBe(unit.organisation);
      seen.set(unit.id, unit.organisation);
    }
  });

  it('has three administrations or more in each whole municipality, each with a head, under one municipal chief', () => {
    for (const { municipality } of wholeMunicipalities.rows) {
      const here = at(byName(municipality!));
      const tops = units.filter((unit) => unit.kind === 'ADMINISTRATION' && unit.organisation === byName(municipality!));
      expect(tops.length).toBeGreaterThanOrEqual(3);
      expect(
        level(here, 'HEAD_OF_ADMINISTRATION')
          .map(({ unit }) => unit)
          .sort(),
      ).toEqual(tops.map(({ id }) => id).sort());
      expect(level(here, 'MUNICIPAL_CHIEF')).toHaveLength(1);
    }
  });

  it('has work teams of 5 to 12 people with one manager each', () => {
    const teams = units.filter(({ kind }) => kind === 'WORK_TEAM');
    const members = new Map<string, LiaEmployment[]>(teams.map(({ id }) => [id, []]));
    for (const employment of employments) members.get(employment.unit)?.push(employment);
    for (const list of members.values()) {
      expect(list.length).toBeGreaterThanOrEqual(5);
      expect(list.length).toBeLessThanOrEqual(12);
      expect(new Set(list.map(({ manager }) => manager)).size).toBe(1);
    }
  });

  it('leaves nobody without a manager but those at the top of what takes part', () => {
    const tops = employments.filter(({ manager }) => manager === null);
    const levels = tops.map(({ managerLevel }) => managerLevel).sort();
    expect(levels).toEqual([
      ...Array(5).fill('HEAD_OF_ADMINISTRATION'),
      'HEAD_OF_SOCIAL_SERVICES',
      ...Array(5).fill('MUNICIPAL_CHIEF'),
    ]);
    const leads = new Set(managers(employments).map(({ person }) => person));
    expect(employments.every(({ manager }) => manager === null || leads.has(manager))).toBe(true);
  });

  it.each(['2011-12-31', '2012-01-01', '2013-06-30', '2026-11-22'])('reporting lines have no circle on %s', (day) => {
    const lines = new Map<string, string[]>();
    for (const { person, manager, start, end } of employments) {
      if (manager !== null && start <= day && (end === null || end >= day))
        lines.set(person, [...(lines.get(person) ?? []), manager]);
    }
    const state = new Map<string, 'open' | 'done'>();
    const walk = (person: string): void => {
      if (state.get(person) === 'done') return;
      if (state.get(person) === 'open') throw new Error(`${person} reports to themselves`);
      state.set(person, 'open');
      lines.get(person)?.forEach(walk);
      state.set(person, 'done');
    };
    expect(() => people.forEach(({ id }) => walk(id))).not.toThrow();
  });

  it('lets six managers be employed in two of Lysekil, Munkedal, Sotenäs, with people reporting to them in both', () => {
    const lms = new Set(['lysekil', 'munkedal', 'sotenas'].map((slug) => municipalityOf(slug).id));
    const second = employments.filter((employment) => !employment.counted);
    expect(second).toHaveLength(6);
    for (const { person, organisation } of second) {
      const held = employments.filter((employment) => employment.person === person);
      expect(held).toHaveLength(2);
      expect(held.every((employment) => lms.has(employment.organisation) && employment.managerLevel === 'UNIT_MANAGER')).toBe(true);
      expect(held.reduce((sum, { extentPercent }) => sum + extentPercent, 0)).toBe(100);
      expect(new Set(held.map((employment) => employment.organisation)).size).toBe(2);
      for (const employment of held) {
        const led = employments.filter(({ manager, unit }) => manager === person && within(unit, employment.unit));
        expect(led.length).toBeGreaterThan(0);
      }
      expect(organisation).not.toBe(held[0]!.organisation);
    }
  });

  it('appoints who the programme needs', () => {
    const held = (name: string): typeof roles => roles.filter(({ role }) => role === name);
    expect(new Set(held('CONTACT_PERSON').map(({ organisation }) => organisation)).size).toBe(10);
    expect(held('CONTACT_PERSON')).toHaveLength(10);
    expect(held('KU8_COORDINATOR')).toHaveLength(2);
    expect(held('ASPIRANT')).toHaveLength(8);
    expect(held('EMPLOYEE')).toHaveLength(9938);
    for (const outside of ['EVALUATOR', 'RESEARCHER', 'PARTNER_DEVELOPER']) {
      const [{ person }] = held(outside) as unknown as [LiaRole];
      expect(employments.some((employment) => employment.person === person)).toBe(false);
    }
  });
});

it('ids are unique and every reference finds its row', () => {
  for (const rows of [units, people, employments, roles]) expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  expect(people.every(({ email }) => /^[a-z.]+\d*@[a-z-]+\.example\.invalid$/u.test(email))).toBe(true);
  expect(
    employments.every(
      ({ person, unit, manager }) => personById.has(person) && unitById.has(unit) && (manager === null || personById.has(manager)),
    ),
  ).toBe(true);
  expect(employments.every(({ unit, organisation }) => unitById.get(unit)!.organisation === organisation)).toBe(true);
  expect(roles.every(({ person, scope }) => personById.has(person) && (scope === null || unitById.has(scope)))).toBe(true);
});

it('is the same every time', () => {
  const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
  let again: unknown;
  jest.isolateModules(() => {
    again = (jest.requireActual('./organisation') as typeof import('./organisation')).liaOrganisation();
  });
  expect(again).not.toBe(liaOrganisation());
  expect(hash(again)).toBe(hash(liaOrganisation()));
  expect(hash(liaOrganisation())).toBe('952a34bc3181b850156209866c93cf7962bd6ec70388ee6b8940920d7f403481');
});
