import type { ManagerLevel, Sector } from './model';

/** What a unit is called, what it works with and what the people in it are called. Names are invented. */
export interface UnitKind {
  name: (place: string) => string;
  sector: Sector;
  titles: readonly string[];
}

const PLACES = [
  'Björkängen', 'Ekbacken', 'Solgläntan', 'Tallhöjden', 'Strandgården', 'Lindhagen', 'Furulid', 'Rönnbacka', 'Almhöjd', 'Sjöängen',
  'Hasselgården', 'Ängsbacken', 'Bergsäter', 'Kullerdal', 'Granliden', 'Klövervallen', 'Vinterberget', 'Åkerhagen', 'Havslyckan', 'Stenhöjden',
] as const;

const TEACHING = ['lärare', 'lärare', 'lärare', 'fritidspedagog', 'elevassistent', 'specialpedagog', 'skolmåltidsbiträde'];
const PRESCHOOL = ['förskollärare', 'förskollärare', 'barnskötare', 'barnskötare', 'kokerska'];
const CARE = ['undersköterska', 'undersköterska', 'undersköterska', 'vårdbiträde', 'sjuksköterska'];
const SUPPORT = ['stödassistent', 'stödassistent', 'stödpedagog', 'boendestödjare'];
const CASEWORK = ['socialsekreterare', 'handläggare', 'behandlingsassistent', 'administratör'];
const OFFICE = ['handläggare', 'ekonom', 'administratör', 'utredare', 'assistent'];
const FIELD = ['drifttekniker', 'anläggningsarbetare', 'parkarbetare', 'ingenjör', 'administratör'];

const kind = (sector: Sector, titles: readonly string[], name: UnitKind['name']): UnitKind => ({ sector, titles, name });
const single = (sector: Sector, titles: readonly string[], name: string): UnitKind => kind(sector, titles, () => name);

const REPEATED: Readonly<Record<string, readonly UnitKind[]>> = {
  'education': [
    kind('education', TEACHING, (place) => `${place}s skola`),
    kind('education', PRESCHOOL, (place) => `Förskolan ${place}`),
  ],
  'social services': [
    kind('elder care', CARE, (place) => `Äldreboendet ${place}`),
    kind('elder care', CARE, (place) => `Hemtjänsten ${place}`),
    kind('disability care', SUPPORT, (place) => `Gruppbostaden ${place}`),
    kind('disability care', SUPPORT, (place) => `Daglig verksamhet ${place}`),
    kind('social services', CASEWORK, (place) => `Familjehuset ${place}`),
  ],
  'technical services': [kind('technical services', FIELD, (place) => `Driftområde ${place}`)],
  'central administration': [kind('central administration', OFFICE, (place) => `Servicecenter ${place}`)],
  'culture and leisure': [kind('culture and leisure', ['fritidsledare', 'musiklärare', 'bibliotekarie'], (place) => `Fritidsgården ${place}`)],
};

const SINGLE: Readonly<Record<string, readonly UnitKind[]>> = {
  'social services': [
    single('social services', CASEWORK, 'Individ- och familjeomsorgen'),
    single('elder care', ['sjuksköterska', 'arbetsterapeut', 'fysioterapeut'], 'Hemsjukvården'),
  ],
  'technical services': [
    single('technical services', ['vaktmästare', 'vaktmästare', 'fastighetstekniker'], 'Fastighetsenheten'),
    single('technical services', ['lokalvårdare'], 'Lokalvårdsenheten'),
    single('technical services', ['kock', 'måltidsbiträde'], 'Måltidsenheten'),
    single('technical services', FIELD, 'Gatu- och parkenheten'),
    single('technical services', FIELD, 'VA-enheten'),
  ],
  'central administration': [
    single('central administration', ['HR-konsult', 'handläggare'], 'Personalenheten'),
    single('central administration', ['ekonom', 'ekonomiassistent'], 'Ekonomienheten'),
    single('central administration', ['kommunikatör', 'receptionist', 'administratör'], 'Kommunikationsenheten'),
    single('central administration', OFFICE, 'Kanslienheten'),
  ],
  'culture and leisure': [single('culture and leisure', ['bibliotekarie', 'biblioteksassistent'], 'Stadsbiblioteket')],
};

/** Units that Lysekil, Munkedal and Sotenäs share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  'Löneenheten': ['löneassistent', 'lönekonsult'],
  'IT-enheten': ['systemtekniker', 'supporttekniker'],
  'Miljöenheten': ['miljöinspektör', 'administratör'],
  'Bygglovsenheten': ['bygglovshandläggare', 'byggnadsinspektör'],
  'Upphandlingsenheten': ['upphandlare', 'administratör'],
  'Mät- och kartenheten': ['mätningsingenjör', 'kartingenjör'],
};

export interface NamedUnit {
  name: string;
  sector: Sector;
  titles: readonly string[];
}

export function sharedUnit(name: string, sector: Sector): NamedUnit {
  return { name, sector, titles: SHARED[name] ?? OFFICE };
}

/** Names for the units of an administration: those it lends first, then what it has one of, then as many as are needed. */
export function unitNames(sector: Sector, lent: readonly string[], count: number, offset: number): NamedUnit[] {
  const repeated = REPEATED[sector] ?? [];
  const singles = SINGLE[sector] ?? [];
  const names = [...lent.map((name) => sharedUnit(name, sector)), ...singles.map((unit) => ({ ...unit, name: unit.name('') }))];
  for (let index = 0; names.length < count; index += 1) {
    const unit = repeated[index % repeated.length]!;
    const round = Math.floor(index / (repeated.length * PLACES.length));
    const place = PLACES[(Math.floor(index / repeated.length) + offset) % PLACES.length]!;
    names.push({ ...unit, name: unit.name(place) + (round === 0 ? '' : ` ${round + 1}`) });
  }
  return names.slice(0, count);
}

/** The office of an administration, whose staff its head leads. */
export function officeOf(sector: Sector): NamedUnit {
  const name = sector === 'central administration' ? 'Utvecklingskontoret' : 'Förvaltningskontoret';
  return { name, sector, titles: ['utvecklingsledare', 'ekonom', 'nämndsekreterare', 'administratör', 'utredare'] };
}

/** The title a manager of a level bears. In 2012 a preschool was led by a förskolechef. */
export function managerTitle(level: ManagerLevel, unitName: string): string {
  if (level === 'PRINCIPAL') return unitName.startsWith('Förskolan') ? 'förskolechef' : 'rektor';
  return {
    UNIT_MANAGER: 'enhetschef', DEPARTMENT_MANAGER: 'avdelningschef', SECTION_MANAGER: 'sektionschef',
    HEAD_OF_ADMINISTRATION: 'förvaltningschef', MUNICIPAL_CHIEF: 'kommunchef', HEAD_OF_SOCIAL_SERVICES: 'socialchef',
  }[level];
}
