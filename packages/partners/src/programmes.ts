import { partnerOf, type Partner } from './partners';
import { partnerOrganisations } from './staff';

export interface PartnerOccasion {
  id: string;
  title: string;
  /** The part of the programme it holds; null for all of it. */
  block: number | null;
  capacity: number;
  place: string;
  /** ISO days. Ours, within the document's months (◆). */
  days: string[];
  overnight?: boolean;
  people: string[];
  /** By area. */
  accessibility?: Record<string, string>;
  /** What the teams have come to in their action learning. */
  actionLearning?: { team: string; steps: string[] }[];
}

export interface PartnerProgramme {
  id: string;
  organisation: string;
  title: string;
  start: string;
  end: string;
  audience: string[];
  source: string;
  planned: number;
  parts: { title: string; days: number | null; overnight?: boolean }[];
  occasions: PartnerOccasion[];
}

const { employments, units } = partnerOrganisations();
const staffOf = (slug: Partner['slug']) => employments.filter(({ organisation }) => organisation === partnerOf(slug).id);
const unitNamed = (slug: Partner['slug'], name: string): string => units.find((unit) => unit.organisation === partnerOf(slug).id && unit.name === name)!.id;

const leaders = staffOf('smedjebacken').filter(({ managerLevel }) => managerLevel !== null).map(({ person }) => person);
/** Dealt out, so that each round mixes administrations. */
const round = (count: number, at: number): string[] => leaders.filter((_, index) => index % count === at);

const AREAS = {
  PHYSICAL: 'Lokal utan trappor, hörslinga, plats att vila', INFORMATION: 'Inbjudan på lätt svenska, även uppläst',
  COMMUNICATION: 'En talar i taget; bilder beskrivs', OPERATION: 'Tider som går att förena med schema och resor',
};
const CONFERENCES = ['2011-09-13', '2011-10-11', '2011-11-15', '2012-01-24', '2012-02-21', '2012-03-20', '2012-04-17', '2012-09-11', '2012-10-16', '2012-11-13'];
const next = (on: string): string => new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10);

/** Smedjebacken’s leaders: two days with a night between for 20 at a time in ten rounds, one day for 50 in four (domain.md C03, C06). */
export const LEADERS: PartnerProgramme = {
  id: 'smedjebacken-ledarutveckling', organisation: partnerOf('smedjebacken').id, title: 'Ledarutveckling för en hälsofrämjande organisation', start: '2011-02-01', end: '2013-06-30',
  audience: ['MANAGER'], source: 'C03', planned: 200,
  parts: [{ title: 'Tvådagarskonferens med övernattning', days: 2, overnight: true }, { title: 'Heldagskonferens', days: 1 }],
  occasions: [
    ...CONFERENCES.map((on, at): PartnerOccasion => ({
      id: `smedjebacken-konferens-${at + 1}`, title: `Konferens, omgång ${at + 1}`, block: 1, capacity: 20, place: 'Konferensgården', days: [on, next(on)], overnight: true,
      people: round(10, at), accessibility: AREAS,
    })),
    ...['2012-05-22', '2012-12-04', '2013-03-12', '2013-06-11'].map((on, at): PartnerOccasion => ({
      id: `smedjebacken-heldag-${at + 1}`, title: `Heldag, omgång ${at + 1}`, block: 2, capacity: 50, place: 'Folkets hus', days: [on], people: round(4, at),
      // The one still to come has two areas left.
      accessibility: at === 3 ? { PHYSICAL: AREAS.PHYSICAL, INFORMATION: AREAS.INFORMATION } : AREAS,
    })),
  ],
};

const TEAMS = Array.from({ length: 12 }, (_, at) => `Fagligt fællesskab ${at + 1}`);
const COHORTS = [TEAMS.slice(0, 4), TEAMS.slice(4, 8), [...TEAMS.slice(8, 12), 'Ledelsen']];
const DAYS = [
  ['2013-03-04', '2013-03-18', '2013-04-08', '2013-04-15', '2013-04-29', '2013-05-13', '2013-05-27'],
  ['2013-03-06', '2013-03-20', '2013-04-10', '2013-04-17', '2013-05-02', '2013-05-15', '2013-05-29'],
  ['2013-03-11', '2013-03-25', '2013-04-15', '2013-04-22', '2013-05-06', '2013-05-21', '2013-06-10'],
];
const STEPS = [
  'Hvordan får vi lærerteamet til at undersøge egen praksis sammen med os?', 'Vi holder en fast times refleksion hver anden uge.',
  'Teamet kom med egne eksempler allerede anden gang.', 'Spørgsmål åbnede mere end gode råd.', 'Vi prøver samme form i to andre team efter sommer.',
];

/** Aalborg’s 100 employees in three cohorts by existing team; five days, two cafés and a workshop without a place of its own (domain.md E01–E04). */
export const AALBORG: PartnerProgramme = {
  id: 'aalborg-konsulent', organisation: partnerOf('aalborg').id, title: 'Konsulent i læringsledelse', start: '2013-03-01', end: '2013-06-30', audience: ['EMPLOYEE'], source: 'E01', planned: 100,
  parts: [
    { title: 'Dag 1: ramme og strategisk forankring', days: 1 }, { title: 'Dag 2: positionering, tillid og den gode samtale', days: 1 },
    { title: 'Dag 3: professionelle læringsfællesskaber', days: 1 }, { title: 'Læringscafé 1: hvilke udviklingsbehov vil jeg arbejde med?', days: null },
    { title: 'Dag 4: samskabelse og tværfaglighed', days: 1 }, { title: 'Læringscafé 2: hvad er læringspotentialet?', days: null },
    { title: 'Dag 5: ledelse uden personaleansvar', days: 1 }, { title: 'Workshop', days: null },
  ],
  occasions: COHORTS.map((teams, at): PartnerOccasion => ({
    id: `aalborg-hold-${at + 1}`, title: `Hold ${at + 1}`, block: null, capacity: 34, place: 'Aalborg', days: DAYS[at]!,
    people: teams.flatMap((team) => staffOf('aalborg').filter(({ unit }) => unit === unitNamed('aalborg', team)).map(({ person }) => person)),
    actionLearning: teams.filter((team) => team !== 'Ledelsen').map((team, place) => ({ team: unitNamed('aalborg', team), steps: STEPS.slice(0, 5 - ((place + at) % 4)) })),
  })),
};

const FOUR = ['Förskoleförvaltningen', 'Grundskoleförvaltningen', 'Utbildningsförvaltningen', 'Förvaltningen för arbetsmarknad och vuxenutbildning'];
const membersOf = (names: readonly string[]) => names.flatMap((name) => staffOf('goteborg').filter(({ unit }) => unit === unitNamed('goteborg', name.startsWith('Utvecklings') ? name : `${name}, utvecklingsenheten`)).slice(1, 3)
  .map(({ person }) => ({ person, assignment: 'Ta med slutsatserna hem till enheten och berätta vid nästa träff vad som blev av dem' })));
const yes = (text: string) => ({ text });
const no = (text: string, plan: string) => ({ text, plan });

export interface PartnerNetwork {
  id: string;
  title: string;
  start: string;
  started: string | null;
  minimum: number;
  maximum: number;
  existing: string | null;
  continuation: string | null;
  members: { person: string; assignment: string }[];
  decisions: { administration: string; decidedOn: string | null; financing: string | null }[];
  /** The thirteen, null while unanswered; a plan belongs to a no. */
  answers: ({ text: string; plan?: string } | null)[];
}

/** Two networks of Göteborg’s four administrations and their centre: one that runs, one that waits for decisions (domain.md D01–D06). Answers are ours. */
export const GOTEBORG: readonly PartnerNetwork[] = [
  {
    id: 'goteborg-flersprakighet', title: 'Lärande nätverk om flerspråkighet', start: '2013-01-15', started: '2013-02-01T08:00:00Z', minimum: 6, maximum: 12,
    existing: 'Rektorsnätverket möts, men lärarna är inte med där.', continuation: 'Förvaltningarna turas om att hålla nätverket.',
    members: membersOf([...FOUR, 'Utvecklingsenheten']),
    decisions: FOUR.map((name, at) => ({ administration: unitNamed('goteborg', name), decidedOn: `2012-1${at % 3}-0${at + 1}`, financing: 'Två medarbetare, en dag i månaden' })),
    answers: [
      yes('Ja: elevers språk används för lite i undervisningen'), yes('Centret leder, förvaltningarna äger'), yes('Lärande nätverk: det ska leda till handling'), yes('Av förvaltningarna gemensamt'),
      yes('Varje träff slutar med ett uppdrag hemma'), yes('De har själva anmält sig'), yes('En dag i månaden; makten över dagordningen delas'), yes('Skrivet uppdrag från rektor'),
      no('Inte mellan alla skolformer', 'Samordnas i utvecklingsledarnas möte varje termin'), yes('En forskare läser med'), yes('Ja, med stöd av centret'), yes('Rektorerna följer upp på arbetsplatsen'), yes('Grupperna blandas på nytt varje gång'),
    ],
  },
  {
    id: 'goteborg-matematik', title: 'Forum för ämnesutveckling: matematik 1–19 år', start: '2013-04-01', started: null, minimum: 6, maximum: 12, existing: null, continuation: null,
    members: membersOf(FOUR.slice(0, 2)),
    decisions: FOUR.map((name, at) => ({ administration: unitNamed('goteborg', name), decidedOn: at < 2 ? `2013-04-1${at}` : null, financing: at < 2 ? 'En medarbetare, en halv dag i månaden' : null })),
    answers: [
      yes('Ja: övergångarna mellan skolformer'), yes('Delas mellan förvaltningarna'), yes('Ämnesforum'), yes('Två förvaltningar har beslutat'), null,
      yes('Lärarna har frågat efter det'), null, no('Inte alla', 'Rektorerna skriver uppdrag i maj'), null, yes('Ämnesdidaktiker medverkar'), null, null, null,
    ],
  },
];

type Point = readonly [theme: string, text: string];
const group = (half: 'MORNING' | 'AFTERNOON', name: string, statements: readonly Point[]) => ({ half, name, statements });

/**
 * Västmanland’s dialogue seminar: one question, seven groups in the morning and five in the afternoon (domain.md B13; points after B01–B12 in our words).
 * It was held on 2014-04-08, after the demonstration’s day: here it stands a year earlier (◆).
 */
export const DIALOGUE = {
  title: 'Den lärande och utvecklingsinriktade arbetsplatsen', question: 'Vad vill vi satsa på, och hur gör vi det?', heldOn: '2013-04-08',
  groups: [
    group('MORNING', 'Arboga', [['Arbetsplatsträffen', 'Reflektera över arbetssätten på varje träff'], ['Sprida kunskap', 'Den som varit på kurs berättar på nästa träff']]),
    group('MORNING', 'Fagersta', [['Arbetsplatsträffen', 'Värdegrunden som stående punkt'], ['Förslag', 'En utvecklingslåda på arbetsplatsen']]),
    group('MORNING', 'Hallstahammar', [['Ledarskap', 'Chefen besöker verksamheten för att lära'], ['Kurser', 'Fyll i vad kursen ska ge innan man åker']]),
    group('MORNING', 'Kungsör och Köping', [['Arbetsplatsträffen', 'Träff varannan vecka, reflektionsmöte varannan'], ['Information', 'Flytta informationen till ett veckobrev']]),
    group('MORNING', 'Skinnskatteberg', [['Brukarna', 'Brukarråd som får svar på sina frågor']]),
    group('MORNING', 'Surahammar', [['Ledarskap', 'Rimligt många medarbetare för varje chef'], ['Lära av misstag', 'Tala om det som gick fel utan att leta syndabock']]),
    group('MORNING', 'Västerås', [['Kurser', 'Följ upp varje kurs efter tre månader'], ['Sprida kunskap', 'Gör goda exempel synliga']]),
    group('AFTERNOON', 'Funktionshinder', [['Arbetsplatsträffen', 'Använd den gemensamma tiden till lärande'], ['Förslag', 'Svara på varje förslag så att alla ser det']]),
    group('AFTERNOON', 'Individ och familj', [['Lära av misstag', 'Följ upp hur det gick för brukaren'], ['Ledarskap', 'Samma mål i uppdrag och uppföljning']]),
    group('AFTERNOON', 'Äldreomsorg', [['Arbetsplatsträffen', 'Reflektion i vardagen, inte bara på möten'], ['Information', 'Ett veckobrev som alla hinner läsa']]),
    group('AFTERNOON', 'Hälso- och sjukvård', [['Sprida kunskap', 'Kollegor lär kollegor']]),
    group('AFTERNOON', 'Regionen', [['Ledarskap', 'Håll fast vid det påbörjade när chefer byts'], ['Brukarna', 'Enkäten följs av ett samtal']]),
  ],
} as const;

/** How Västmanland’s development team meets: a workplace meeting one week, a reflection meeting the next (domain.md B01). Its days are ours (◆). */
export const RHYTHM = {
  unit: unitNamed('vastmanland', 'Utvecklingsteamet'), startsOn: '2013-05-13', weeks: 8,
  workplaceItems: ['Värdegrunden', 'Den som varit på kurs berättar', 'Beslut'],
  reflectionItems: ['Hur arbetar vi?', 'Vad gick fel, och vad lär vi av det?', 'Vad vill vi pröva?'],
} as const;

/** What three of its meetings took up (domain.md B01): the standing items, or not. Minutes and words are ours (◆). */
export const AGENDA: readonly { meeting: number; kind: 'LEARNING' | 'DECISION' | 'INFORMATION'; title: string; minutes: number; conclusion: string | null }[] = [
  { meeting: 1, kind: 'LEARNING', title: 'Värdegrunden', minutes: 15, conclusion: null },
  { meeting: 1, kind: 'LEARNING', title: 'Den som varit på kurs berättar', minutes: 20, conclusion: 'Två prövar samtalsformen till nästa gång' },
  { meeting: 1, kind: 'DECISION', title: 'Beslut', minutes: 20, conclusion: 'Veckobrevet går på prov i fyra veckor' },
  { meeting: 1, kind: 'INFORMATION', title: 'Från ledningen', minutes: 10, conclusion: null },
  { meeting: 2, kind: 'LEARNING', title: 'Hur arbetar vi?', minutes: 25, conclusion: null },
  { meeting: 2, kind: 'LEARNING', title: 'Vad gick fel, och vad lär vi av det?', minutes: 20, conclusion: 'Rutinen för överlämning skrivs om' },
  { meeting: 2, kind: 'LEARNING', title: 'Vad vill vi pröva?', minutes: 15, conclusion: null },
  { meeting: 3, kind: 'LEARNING', title: 'Värdegrunden', minutes: 15, conclusion: null },
  { meeting: 3, kind: 'DECISION', title: 'Beslut', minutes: 25, conclusion: 'Formuläret före kurs används av alla' },
];

type SuggestionDone = readonly [step: 'ANSWERED' | 'TRIED' | 'KEPT' | 'DROPPED', text: string, on: string];

/** The team’s suggestion box (domain.md B07): what the groups at the seminar asked for, as slips. Answers and days are ours (◆). */
export const SUGGESTIONS: readonly { text: string; voice: 'NAMED' | 'ANONYMOUS' | 'PAPER'; madeOn: string; done: readonly SuggestionDone[] }[] = [
  { text: 'Flytta informationen från arbetsplatsträffen till ett veckobrev', voice: 'NAMED', madeOn: '2013-04-10', done: [
    ['ANSWERED', 'Ja, vi skriver ett brev varje fredag', '2013-04-15'], ['TRIED', 'Fyra veckor på prov', '2013-04-19'], ['KEPT', 'Alla hann läsa; brevet stannar', '2013-05-20'],
  ] },
  { text: 'Fyll i vad kursen ska ge innan man åker', voice: 'NAMED', madeOn: '2013-04-16', done: [['ANSWERED', 'Vi tar fram ett formulär', '2013-04-22'], ['TRIED', 'De tre som åker i juni fyller i det', '2013-05-27']] },
  { text: 'Tala om det som gick fel utan att leta syndabock', voice: 'ANONYMOUS', madeOn: '2013-05-08', done: [['ANSWERED', 'Det blir en stående punkt på reflektionsmötet', '2013-05-13']] },
  { text: 'Gör goda exempel synliga', voice: 'PAPER', madeOn: '2013-05-29', done: [] },
];
