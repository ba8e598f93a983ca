import { idOf } from '@samlar/lia/identity';
import type { LiaOrganisation, LiaRoleName, LiaUnit, Sex } from '@samlar/lia/model';
import { register } from '@samlar/lia/people';
import { partnerOf, type Partner } from './partners';

/** Units of a partner: administrations with the units in them, and how many work in each, its manager included. */
interface Frame {
  partner: Partner['slug'];
  administrations: { name: string; sector: LiaUnit['sector']; units: { name: string; staff: number; managers?: number; title: string }[] }[];
  /** Who holds a role for the whole organisation, by unit and number in it. */
  roles: { unit: string; place: number; role: LiaRoleName }[];
}

const many = (count: number, name: (at: number) => string, staff: number, title: string, managers = 1) =>
  Array.from({ length: count }, (_, at) => ({ name: name(at + 1), staff, managers, title }));

/**
 * Our drawing, to the documents’ figures (domain.md §2.4): Smedjebacken has about 800 employees and 200 leaders, Aalborg’s
 * service 100 employees in existing teams, Göteborg four administrations and a centre, Västmanland eight municipalities at a seminar.
 */
export const FRAMES: readonly Frame[] = [
  {
    partner: 'smedjebacken',
    administrations: [
      { name: 'Familje- och utbildningsförvaltningen', sector: 'education', units: many(10, (at) => `Skolenhet ${at}`, 32, 'lärare', 8) },
      { name: 'Omsorgsförvaltningen', sector: 'social services', units: many(10, (at) => `Omsorgsenhet ${at}`, 32, 'undersköterska', 8) },
      { name: 'Tekniska förvaltningen', sector: 'technical services', units: many(4, (at) => `Driftenhet ${at}`, 24, 'drifttekniker', 6) },
      { name: 'Kommunledningskontoret', sector: 'central administration', units: many(4, (at) => `Servicegrupp ${at}`, 16, 'handläggare', 4) },
    ],
    roles: [{ unit: 'Servicegrupp 1', place: 5, role: 'PROCESS_LEADER' }],
  },
  {
    partner: 'goteborg',
    administrations: [
      ...['Förskoleförvaltningen', 'Grundskoleförvaltningen', 'Utbildningsförvaltningen', 'Förvaltningen för arbetsmarknad och vuxenutbildning']
        .map((name) => ({ name, sector: 'education' as const, units: many(1, () => `${name}, utvecklingsenheten`, 8, 'utvecklingsledare') })),
      { name: 'Center för skolutveckling', sector: 'education', units: many(1, () => 'Utvecklingsenheten', 9, 'utvecklingsledare') },
    ],
    roles: [{ unit: 'Utvecklingsenheten', place: 1, role: 'PROCESS_LEADER' }],
  },
  {
    partner: 'aalborg',
    administrations: [
      { name: 'Pædagogisk Psykologisk Rådgivning', sector: 'education', units: [8, 8, 8, 9, 8, 8, 8, 9, 8, 8, 8, 6].map((size, at) => ({ name: `Fagligt fællesskab ${at + 1}`, staff: size, title: 'psykolog' })).concat({ name: 'Ledelsen', staff: 4, title: 'afdelingsleder' }) },
    ],
    roles: [{ unit: 'Ledelsen', place: 1, role: 'PROCESS_LEADER' }],
  },
  {
    partner: 'vastmanland',
    administrations: [{ name: 'Stödstrukturen för kunskapsutveckling', sector: 'social services', units: many(1, () => 'Utvecklingsteamet', 6, 'utvecklingsledare') }],
    roles: [{ unit: 'Utvecklingsteamet', place: 1, role: 'PROCESS_LEADER' }],
  },
];

const SEXES: readonly Sex[] = ['woman', 'woman', 'woman', 'man', 'woman'];

function build({ partner: slug, administrations, roles }: Frame): LiaOrganisation {
  const { id, name, kind } = partnerOf(slug);
  const staff = register(slug, id, slug === 'aalborg' ? 'da' : 'sv');
  const units: LiaUnit[] = [{ id, organisation: id, kind, name, parent: null, sector: null }];
  const held: LiaOrganisation['roles'] = [];
  for (const { name: title, sector, units: inside } of administrations) {
    const administration: LiaUnit = { id: idOf('partner unit', slug, title), organisation: id, kind: 'ADMINISTRATION', name: title, parent: id, sector };
    units.push(administration);
    for (const each of inside) {
      const unit: LiaUnit = { id: idOf('partner unit', slug, title, each.name), organisation: id, kind: 'UNIT', name: each.name, parent: administration.id, sector };
      units.push(unit);
      let first: string | null = null;
      for (let place = 0; place < each.staff; place += 1) {
        const person = staff.invent(SEXES[(staff.people.length) % SEXES.length]!);
        const leads = place < (each.managers ?? 1);
        staff.employ(person, { unit: unit.id, title: leads ? 'ledare' : each.title, managerLevel: leads ? 'UNIT_MANAGER' : null, manager: first });
        first ??= person.id;
        const role = roles.find((of) => of.unit === each.name && of.place === place)?.role;
        if (role) held.push({ id: idOf('role', person.id, role), person: person.id, role, scope: null, organisation: id, start: '2011-02-01', end: null });
      }
    }
  }
  return { units, people: staff.people, employments: staff.employments, roles: held };
}

let built: LiaOrganisation | undefined;

/** Everybody at the partners, fictional and always the same; units before the units they hold. */
export function partnerOrganisations(): LiaOrganisation {
  if (!built) {
    const all = FRAMES.map(build);
    built = { units: all.flatMap(({ units }) => units), people: all.flatMap(({ people }) => people), employments: all.flatMap(({ employments }) => employments), roles: all.flatMap(({ roles }) => roles) };
  }
  return built;
}
