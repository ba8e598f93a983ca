import { apportion } from './apportion';
import { uddevallaSocialAdministration, v8Administrations, wholeMunicipalities } from './figures';
import type { ManagerLevel, Sector } from './model';
import { municipalityOf, MUNICIPALITIES } from './municipalities';
import { CHIEFS, V8_PRINCIPALS, V8_WOMEN_MANAGERS, WHOLE_FRAMES, type AdministrationFrame } from './staffing-frame';

export interface SexCount {
  women: number;
  men: number;
}

/** How many people an administration has and how they are led. Managers are among the employees (our decision: README). */
export interface AdministrationPlan {
  municipality: string;
  name: string;
  sector: Sector;
  employees: SexCount;
  /** Managers by level, the head first; one level's managers lead the next one's. */
  levels: { level: ManagerLevel; count: SexCount }[];
  learningLeaders: SexCount;
  v8: boolean;
  lent: readonly string[];
  borrowed: readonly string[];
}

export interface MunicipalityPlan {
  slug: string;
  chief: 'woman' | 'man' | null;
  administrations: AdministrationPlan[];
}

const total = ({ women, men }: SexCount): number => women + men;
const minus = (a: SexCount, b: SexCount): SexCount => ({ women: a.women - b.women, men: a.men - b.men });
const NOBODY: SexCount = { women: 0, men: 0 };

/** V8's education administrations by municipality slug, each with its part of the 82 principals. */
function v8Tables(): Map<string, { name: string; employees: SexCount; learningLeaders: SexCount; principals: number }> {
  const { rows } = v8Administrations;
  const principals = apportion(V8_PRINCIPALS, rows.map(({ employees }) => employees!));
  return new Map(rows.map((row, index) => [
    MUNICIPALITIES.find(({ name }) => name === row.municipality)!.slug,
    {
      name: row.administration!,
      employees: { women: row.women!, men: row.men! },
      learningLeaders: { women: row.womenLearningLeaders!, men: row.menLearningLeaders! },
      principals: principals[index]!,
    },
  ]));
}

/** Splits managers over levels: a head, middle managers where there are many, and those who lead units. */
function levelsOf(sector: Sector, count: SexCount, flat: boolean): AdministrationPlan['levels'] {
  const all = total(count);
  const middle = flat || all <= 15 ? 0 : Math.round(all / 9);
  const sizes = [1, middle, all - 1 - middle];
  const women = apportion(count.women, sizes, sizes);
  const names: ManagerLevel[] = ['HEAD_OF_ADMINISTRATION', 'DEPARTMENT_MANAGER', sector === 'education' ? 'PRINCIPAL' : 'UNIT_MANAGER'];
  return names
    .map((level, index) => ({ level, count: { women: women[index]!, men: sizes[index]! - women[index]! } }))
    .filter((entry) => total(entry.count) > 0);
}

/** People in technical and central services are led in smaller units than care workers and teachers. */
const managerWeight = (sector: Sector): number => (sector === 'technical services' || sector === 'central administration' ? 2 : 1);

function wholePlan(slug: string, v8: ReturnType<typeof v8Tables>): MunicipalityPlan {
  const row = wholeMunicipalities.rows.find(({ municipality }) => municipality === municipalityOf(slug).name)!;
  const frames = WHOLE_FRAMES[slug]!;
  const chief = CHIEFS[slug]!;
  const chiefCount: SexCount = { women: chief === 'woman' ? 1 : 0, men: chief === 'man' ? 1 : 0 };
  const school = v8.get(slug);

  const rest = minus(minus({ women: row.women!, men: row.men! }, chiefCount), school?.employees ?? NOBODY);
  const women = apportion(rest.women, frames.map((frame) => frame.women));
  const men = apportion(rest.men, frames.map((frame) => frame.men));
  const employees = frames.map((frame, index): SexCount =>
    (frame.name === null ? school!.employees : { women: women[index]!, men: men[index]! }));

  const managers = minus({ women: row.womenManagers!, men: row.menManagers! }, chiefCount);
  const fixed = school ? school.principals + 1 : 0;
  const counts = apportion(
    total(managers) - fixed,
    frames.map((frame, index) => (frame.name === null ? 0 : total(employees[index]!) * managerWeight(frame.sector))),
  ).map((count, index) => (frames[index]!.name === null ? fixed : count));
  const womenManagers = apportion(
    managers.women, employees.map((count, index) => (counts[index]! * count.women) / total(count)), counts,
  );
  return {
    slug, chief,
    administrations: frames.map((frame, index) => plan(slug, frame, employees[index]!, {
      women: womenManagers[index]!, men: counts[index]! - womenManagers[index]!,
    }, frame.name === null ? school : undefined)),
  };
}

function plan(
  slug: string, frame: AdministrationFrame, employees: SexCount, managers: SexCount,
  school?: { name: string; learningLeaders: SexCount },
): AdministrationPlan {
  return {
    municipality: slug, name: frame.name ?? school!.name, sector: frame.sector, employees,
    levels: levelsOf(frame.sector, managers, school !== undefined),
    learningLeaders: school?.learningLeaders ?? NOBODY, v8: school !== undefined,
    lent: frame.lent ?? [], borrowed: frame.borrowed ?? [],
  };
}

/** Uddevalla's social administration: its four levels as the table has them, each led by the next larger one. */
function uddevallaPlan(): MunicipalityPlan {
  const { rows } = uddevallaSocialAdministration;
  const at = (level: string): SexCount => {
    const row = rows.find((candidate) => candidate.level === level)!;
    // The table leaves a blank where there is nobody: the level's total shows that here blank does mean none.
    return { women: row.women ?? row.employees! - row.men!, men: row.men ?? row.employees! - row.women! };
  };
  return {
    slug: 'uddevalla', chief: null,
    administrations: [{
      municipality: 'uddevalla', name: 'Socialförvaltningen', sector: 'social services', employees: at('Anställda'),
      levels: [
        { level: 'HEAD_OF_SOCIAL_SERVICES', count: at('Socialchef') },
        { level: 'SECTION_MANAGER', count: at('Sektionschefer') },
        { level: 'DEPARTMENT_MANAGER', count: at('Avdelningschefer') },
        { level: 'UNIT_MANAGER', count: at('Enhetschefer') },
      ],
      learningLeaders: NOBODY, v8: false, lent: [], borrowed: [],
    }],
  };
}

/** Every participating municipality's administrations with exactly the plan's counts (domain.md §2.1–2.3). */
export function staffing(): MunicipalityPlan[] {
  const v8 = v8Tables();
  return MUNICIPALITIES.flatMap(({ slug, participation }): MunicipalityPlan[] => {
    if (participation === 'WHOLE_MUNICIPALITY') return [wholePlan(slug, v8)];
    if (participation === 'SOCIAL_ADMINISTRATION') return [uddevallaPlan()];
    const school = v8.get(slug);
    if (!school) return [];
    const managers = school.principals + 1;
    const women = Math.round(managers * V8_WOMEN_MANAGERS);
    const frame: AdministrationFrame = { name: null, sector: 'education', women: 0, men: 0 };
    return [{
      slug, chief: null,
      administrations: [plan(slug, frame, school.employees, { women, men: managers - women }, school)],
    }];
  });
}
