import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION, MUNICIPALITIES, municipalityOf } from '@samlar/lia/municipalities';
import type { LiaEmployment, LiaRoleName } from '@samlar/lia/model';
import { liaOrganisation } from '@samlar/lia/organisation';
import { PERSONAS } from '@samlar/lia/personas';

/** One day of an occasion. Hours are Swedish time. */
export interface DemoDay {
  on: string;
  from?: string;
  to?: string;
  overnight?: boolean;
  days?: number;
}

/** An occasion of the demonstration. People are fictional; days the plan does not give are ours, within its months (◆). */
export interface DemoOccasion {
  id: string;
  programme: string;
  title: string;
  organisation: string;
  block?: number;
  capacity: number | null;
  minimum?: number;
  place: string;
  days: DemoDay[];
  seated: string[];
  waiting?: string[];
  requested?: string[];
  quotas?: Record<string, number>;
}

const lia = liaOrganisation();
const counted = lia.employments.filter((employment) => employment.counted);
const v8 = MUNICIPALITIES.filter((municipality) => municipality.v8);
const persona = (subject: string) => PERSONAS.find((each) => each.subject === subject)!;
const uddevalla = municipalityOf('uddevalla').id;

const peopleWhere = (fits: (employment: LiaEmployment) => boolean): string[] => counted.filter(fits).map(({ person }) => person);
const withRole = (role: LiaRoleName): string[] => lia.roles.filter((held) => held.role === role).map(({ person }) => person);
const principalsOf = (organisation: string): string[] => peopleWhere((each) => each.organisation === organisation && each.managerLevel === 'PRINCIPAL');
const managersOf = (organisation: string): string[] => peopleWhere((each) => each.organisation === organisation && each.managerLevel !== null);
const v8Heads = peopleWhere(({ organisation, managerLevel, unit }) =>
  v8.some(({ id }) => id === organisation) && managerLevel === 'HEAD_OF_ADMINISTRATION' && lia.units.find(({ id }) => id === unit)?.sector === 'education');

/** Every `step`-th of a list, so that those chosen are spread over it. */
const spread = (people: readonly string[], count: number): string[] => {
  const step = people.length / count;
  return Array.from({ length: Math.min(count, people.length) }, (_, index) => people[Math.floor(index * step)]!);
};
/** Deals people out in turn, so that each part mixes workplaces. */
const deal = (people: readonly string[], parts: number): string[][] => Array.from({ length: parts }, (_, part) => people.filter((_person, index) => index % parts === part));

/** The unit manager's staff, but for the employee who looks for courses by themself. */
const ownStaff = counted.filter(({ manager }) => manager === persona('p2').person).map(({ person }) => person).filter((person) => person !== persona('p1').person);

const staffOf = (organisation: string): string[] => peopleWhere((each) => each.organisation === organisation && each.managerLevel === null);
const teachersOf = (organisation: string): string[] =>
  peopleWhere((each) => each.organisation === organisation && ['lärare', 'förskollärare', 'fritidspedagog'].includes(each.title));

const residential = (first: string, second: string): DemoDay[] => [{ on: first, overnight: true }, { on: second }];

/** The day itself, or the Monday after when it falls on a weekend. */
function weekday(month: string, day: number): string {
  const at = new Date(`${month}-${String(day).padStart(2, '0')}T12:00:00Z`);
  while (at.getUTCDay() % 6 === 0) at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

function managerDevelopment(): DemoOccasion[] {
  const heads = v8.flatMap(({ id }) => principalsOf(id));
  const rounds = deal([...heads, ...v8Heads], 2);
  const days: DemoDay[][] = [
    [{ on: '2012-03-13' }, ...residential('2012-04-17', '2012-04-18'), { on: '2012-10-09' }],
    [{ on: '2012-03-20' }, ...residential('2012-05-08', '2012-05-09'), { on: '2012-10-16' }],
  ];
  const first: DemoOccasion[] = rounds.map((seated, index) => ({
    id: `chefsutveckling-1-omgang-${index + 1}`, programme: 'chefsutveckling-1', title: `Chefsutveckling 1, omgång ${index + 1}`,
    organisation: ASSOCIATION.id, capacity: 48, place: 'Bohusgården, Uddevalla', days: days[index]!, seated,
  }));
  const months = ['2012-02', '2012-04', '2012-09', '2012-11', '2013-01', '2013-03', '2013-04', '2013-06'];
  const second: DemoOccasion[] = v8.flatMap(({ id, name, slug }, place) =>
    deal(principalsOf(id), 2).map((seated, half) => ({
      id: `chefsutveckling-2-${slug}-${half + 1}`, programme: 'chefsutveckling-2', title: `Chefsutveckling 2, ${name} grupp ${half + 1}`,
      organisation: ASSOCIATION.id, capacity: 8, minimum: 6, place: name, seated,
      days: months.map((month) => ({ on: weekday(month, 11 + place * 2 + half), from: '13:00', to: '16:00', days: 0.5 })),
    })));
  return [...first, ...second, {
    id: 'chefsutveckling-3-internat', programme: 'chefsutveckling-3', title: 'Chefsutveckling 3, internat', organisation: ASSOCIATION.id,
    capacity: 16, place: 'Bohusgården, Uddevalla', days: residential('2012-05-22', '2012-05-23'), seated: v8Heads,
  }];
}

function learningLeaders(): DemoOccasion[] {
  const trained = withRole('LEARNING_LEADER');
  const own = persona('p4').person;
  const [held, coming] = deal([...trained.filter((person) => person !== own), own], 2);
  const later = coming!.includes(own) ? [held!, coming!] : [coming!, held!];
  const candidates = v8.flatMap(({ id }) => spread(teachersOf(id).filter((person) => !trained.includes(person)), 3));
  return [
    {
      id: 'uppfoljningsdag-larledare-2012', programme: 'uppfoljningsdag-larledare', title: 'Uppföljningsdag för lärledare, hösten 2012', organisation: ASSOCIATION.id,
      capacity: 110, place: 'Folkets hus, Munkedal', days: [{ on: '2012-10-24' }], seated: later[0]!,
    },
    {
      id: 'uppfoljningsdag-larledare-2013', programme: 'uppfoljningsdag-larledare', title: 'Uppföljningsdag för lärledare, våren 2013', organisation: ASSOCIATION.id,
      capacity: 110, place: 'Folkets hus, Munkedal', days: [{ on: '2013-06-12' }], seated: later[1]!,
    },
    {
      id: 'larledarutbildning-2013', programme: 'larledarutbildning', title: 'Lärledarutbildning, våren 2013', organisation: ASSOCIATION.id,
      capacity: 24, place: 'Tanumstrand, Tanum', days: [{ on: '2013-04-10' }, ...residential('2013-05-14', '2013-05-15'), { on: '2013-06-18' }], seated: candidates,
    },
  ];
}

function observers(): DemoOccasion[] {
  const trained = withRole('OBSERVER');
  const busy = new Set([...trained, ...withRole('LEARNING_LEADER'), ...learningLeaders().flatMap(({ seated }) => seated)]);
  const candidates = v8.flatMap(({ id }) => spread(teachersOf(id).filter((person) => !busy.has(person)), 7)).slice(0, 54);
  return [
    {
      id: 'uppfoljningsdag-observatorer-2012', programme: 'uppfoljningsdag-observatorer', title: 'Uppföljningsdag för observatörer', organisation: ASSOCIATION.id,
      capacity: 60, place: 'Folkets hus, Munkedal', days: [{ on: '2012-02-14' }], seated: trained,
    },
    {
      id: 'observatorsutbildning-2013', programme: 'observatorsutbildning', title: 'Observatörsutbildning, våren 2013', organisation: ASSOCIATION.id,
      capacity: 60, minimum: 50, place: 'Tanumstrand, Tanum', days: [{ on: '2013-03-19' }, ...residential('2013-04-23', '2013-04-24'), { on: '2013-06-19' }], seated: candidates,
    },
  ];
}

function workplaceMeetings(): DemoOccasion {
  const quotas: Record<string, number> = { lysekil: 18, 'dals-ed': 7, sotenas: 10, munkedal: 7, vanersborg: 30, uddevalla: 18 };
  const asking = Object.entries(quotas).map(([slug, seats]) => ({ people: spread(managersOf(municipalityOf(slug).id), seats + 2), seats }));
  return {
    id: 'apt-serie-2012', programme: 'apt-serie', title: 'Chefsserie om APT, hösten 2012', organisation: ASSOCIATION.id, capacity: 90, minimum: 70,
    place: 'Vänersborgs teater', days: ['2012-09-06', '2012-10-04', '2012-11-08', '2012-12-06'].map((on) => ({ on, from: '13:00', to: '16:00', days: 0.5 })),
    seated: asking.flatMap(({ people, seats }) => people.slice(0, seats)), waiting: asking.flatMap(({ people, seats }) => people.slice(seats)),
    quotas: Object.fromEntries(Object.entries(quotas).map(([slug, seats]) => [municipalityOf(slug).id, seats])),
  };
}

function dialogueLeaders(): DemoOccasion[] {
  const whole = MUNICIPALITIES.filter(({ participation }) => participation === 'WHOLE_MUNICIPALITY');
  const days = ['2012-02-21', '2012-04-24', '2012-09-18', '2012-11-20'].map((on) => ({ on }));
  const groups: DemoOccasion[] = whole.map(({ id, name, slug }) => ({
    id: `dialogledare-${slug}-2012`, programme: 'dialogledare', title: `Dialogledarutbildning, ${name}`, organisation: ASSOCIATION.id, capacity: 10, place: name, days,
    seated: slug === 'lysekil' ? [...spread(staffOf(id).filter((person) => !ownStaff.includes(person)), 9), ownStaff[1]!] : spread(staffOf(id), 10),
  }));
  return [...groups, ...deal(spread(staffOf(uddevalla), 70), 7).map((seated, index): DemoOccasion => ({
    id: `dialogledare-uddevalla-${index + 1}`, programme: 'dialogledare-uddevalla', title: `Dialogledarutbildning Uddevalla, grupp ${index + 1}`,
    organisation: uddevalla, capacity: 10, minimum: 8, place: 'Uddevalla', days, seated,
  }))];
}

function uddevallaManagers(): DemoOccasion[] {
  const managers = managersOf(uddevalla);
  const course = (part: 1 | 2, days: string[]): DemoOccasion[] => deal(spread(managers, 60), 4).map((seated, index) => ({
    id: `chefsutveckling-uddevalla-${part}-${index + 1}`, programme: `chefsutveckling-uddevalla-${part}`, title: `Chefsutveckling ${part} Uddevalla, grupp ${index + 1}`,
    organisation: uddevalla, capacity: 15, place: 'Bohusläns museum, Uddevalla', days: days.map((on) => ({ on })), seated,
  }));
  const block = (number: number, title: string, days: string[], people: string[], capacity = 24): DemoOccasion => ({
    id: `ledarskapsprogram-uddevalla-block-${number}`, programme: 'ledarskapsprogram-uddevalla', title: `Ledarskapsprogram Uddevalla, ${title}`, organisation: uddevalla,
    block: number, capacity, place: 'Bohusläns museum, Uddevalla', days: days.map((on) => ({ on })), seated: people,
  });
  const leaders = managers.slice(0, 24);
  return [
    ...course(1, ['2012-02-07', '2012-05-15', '2012-10-02']), ...course(2, ['2012-10-30', '2013-02-05', '2013-05-07']),
    block(1, 'block 1', ['2012-02-15', '2012-03-21', '2012-05-16'], leaders), block(2, 'block 2', ['2012-09-05', '2012-10-17', '2012-12-05'], leaders),
    block(3, 'block 3', ['2013-02-13', '2013-03-20', '2013-05-22'], leaders), block(4, 'block 4', ['2013-09-11', '2013-10-16', '2013-11-27'], leaders.slice(0, 9)),
  ];
}

/** The action-research course, and two open days at its end with seats left for others (◆ both days). */
function actionResearch(): DemoOccasion[] {
  const lysekil = municipalityOf('lysekil').id;
  const others = MUNICIPALITIES.filter(({ id }) => id !== lysekil).flatMap(({ id }) => spread(staffOf(id), 6));
  const course = (id: string, title: string, days: string[], capacity: number, seated: string[], more: Partial<DemoOccasion> = {}): DemoOccasion => ({
    id, programme: 'aktionsforskning', title, organisation: ASSOCIATION.id, capacity, place: 'Högskolan Väst, Trollhättan', days: days.map((on) => ({ on })), seated, ...more,
  });
  return [
    course('aktionsforskning-2012', 'Utbildning i aktionsforskning 2012–2013', ['2012-09-20', '2012-11-15', '2013-01-24', '2013-03-14', '2013-05-23'], 30, spread(others, 28)),
    course('aktionsforskning-slutseminarium', 'Aktionsforskning: öppet slutseminarium', ['2013-06-18'], 40, spread(others, 39)),
    course('aktionsforskning-erfarenhetsdag', 'Aktionsforskning: erfarenhetsdag', ['2013-06-25'], 60, spread(others, 22), { requested: ownStaff.slice(0, 1) }),
  ];
}

/** Every occasion of the demonstration. */
export function demoOccasions(): DemoOccasion[] {
  return [
    ...managerDevelopment(), ...learningLeaders(), ...observers(), workplaceMeetings(), ...dialogueLeaders(), ...uddevallaManagers(), ...actionResearch(),
  ];
}

export const sessionId = (occasion: string, day: DemoDay): string => idOf('session', occasion, day.on);
