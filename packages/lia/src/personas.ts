import type { LiaEmployment, LiaRole, LiaRoleName } from './model';
import { ASSOCIATION, municipalityOf } from './municipalities';
import { liaOrganisation } from './organisation';

export type PersonaWords = Record<'sv' | 'nb' | 'da' | 'en', string>;

/** One of the thirteen people one can sign in as in the demonstration (domain.md §4.1). */
export interface Persona {
  /** The issuer's name for the person: `p1` … `p13`. */
  subject: string;
  person: string;
  displayName: string;
  email: string;
  /** The tenant they work in. */
  organisation: string;
  /** The host whose portal they open: a municipality's slug, `fyrbodal` or `research`. */
  portal: string;
  role: LiaRoleName;
  label: PersonaWords;
  /** What to try first. */
  tasks: PersonaWords;
}

interface Sketch extends Pick<Persona, 'portal' | 'role' | 'label' | 'tasks'> {
  person: () => string;
}

const { people, employments, roles } = liaOrganisation();
const byId = new Map(people.map((person) => [person.id, person]));
const managers = new Set(employments.filter(({ managerLevel }) => managerLevel).map(({ person }) => person));
const organisationOf = (portal: string): string =>
  (portal === ASSOCIATION.slug || portal === 'research' ? ASSOCIATION.id : municipalityOf(portal).id);

function employed(portal: string, fits: (employment: LiaEmployment) => boolean): LiaEmployment {
  const organisation = organisationOf(portal);
  return employments.find((employment) => employment.organisation === organisation && employment.counted && fits(employment))!;
}
function holder(portal: string, role: LiaRoleName, fits: (held: LiaRole) => boolean = () => true): string {
  const organisation = organisationOf(portal);
  return roles.find((held) => held.organisation === organisation && held.role === role && fits(held))!.person;
}

const caretaker = employed('lysekil', ({ title }) => title === 'vaktmästare');

const SKETCHES: readonly Sketch[] = [
  {
    portal: 'lysekil', role: 'EMPLOYEE', person: () => caretaker.person,
    label: { sv: 'Medarbetare, Lysekil', nb: 'Medarbeider, Lysekil', da: 'Medarbejder, Lysekil', en: 'Employee, Lysekil' },
    tasks: { sv: 'Se vad som väntar och ansök om en kurs', nb: 'Se hva som venter, og søk om et kurs', da: 'Se, hvad der venter, og søg om et kursus', en: 'See what is coming and apply for a course' },
  },
  {
    portal: 'lysekil', role: 'UNIT_MANAGER', person: () => caretaker.manager!,
    label: { sv: 'Enhetschef, Lysekil', nb: 'Enhetsleder, Lysekil', da: 'Afdelingsleder, Lysekil', en: 'Unit manager, Lysekil' },
    tasks: { sv: 'Boka platser för personalen och öppna din basgrupp', nb: 'Bestill plasser for personalet og åpne basisgruppen din', da: 'Bestil pladser til personalet, og åbn din basisgruppe', en: 'Book places for your staff and open your base group' },
  },
  {
    portal: 'tanum', role: 'PRINCIPAL', person: () => holder('tanum', 'PRINCIPAL'),
    label: { sv: 'Rektor, Tanum', nb: 'Rektor, Tanum', da: 'Skoleleder, Tanum', en: 'Principal, Tanum' },
    tasks: { sv: 'Be om ett kollegabesök och följ lärandeplanen', nb: 'Be om et kollegabesøk og følg læringsplanen', da: 'Bed om et kollegabesøg, og følg læringsplanen', en: 'Ask for a peer visit and follow the learning plan' },
  },
  {
    portal: 'dals-ed', role: 'LEARNING_LEADER', person: () => holder('dals-ed', 'LEARNING_LEADER'),
    label: { sv: 'Lärledare, Dals-Ed', nb: 'Læringsleder, Dals-Ed', da: 'Læringsleder, Dals-Ed', en: 'Learning leader, Dals-Ed' },
    tasks: { sv: 'Se din uppföljningsdag och ditt arbetslags besök', nb: 'Se oppfølgingsdagen din og besøket hos teamet ditt', da: 'Se din opfølgningsdag og besøget hos dit team', en: 'See your follow-up day and the visit to your team' },
  },
  {
    portal: 'stromstad', role: 'OBSERVER', person: () => holder('stromstad', 'OBSERVER', ({ person }) => !managers.has(person)),
    label: { sv: 'Observatör, Strömstad', nb: 'Observatør, Strömstad', da: 'Observatør, Strömstad', en: 'Observer, Strömstad' },
    tasks: { sv: 'Öppna ett uppdrag, skriv ned vad du ser, logga dagar', nb: 'Åpne et oppdrag, skriv ned det du ser, før dager', da: 'Åbn en opgave, skriv ned, hvad du ser, registrér dage', en: 'Open an assignment, record what you see, log days' },
  },
  {
    portal: 'fyrbodal', role: 'KU8_COORDINATOR', person: () => holder('fyrbodal', 'KU8_COORDINATOR'),
    label: { sv: 'Samordnare KU8, V8', nb: 'Koordinator for KU8, V8', da: 'Koordinator for KU8, V8', en: 'KU8 coordinator, V8' },
    tasks: { sv: 'Fördela uppdrag och se flödet mellan kommunerna', nb: 'Fordel oppdrag og se strømmen mellom kommunene', da: 'Fordel opgaver, og se strømmen mellem kommunerne', en: 'Distribute assignments and see the flow between municipalities' },
  },
  {
    portal: 'fyrbodal', role: 'PROCESS_LEADER', person: () => holder('fyrbodal', 'PROCESS_LEADER'),
    label: { sv: 'Processledare, kommunalförbundet', nb: 'Prosessleder, kommuneforbundet', da: 'Proceskonsulent, kommuneforbundet', en: 'Process leader, the association' },
    tasks: { sv: 'Sätt samman basgrupper, följ budget och risker', nb: 'Sett sammen basisgrupper, følg budsjett og risikoer', da: 'Sammensæt basisgrupper, følg budget og risici', en: 'Compose base groups, follow budget and risks' },
  },
  {
    portal: 'vanersborg', role: 'CONTACT_PERSON', person: () => holder('vanersborg', 'CONTACT_PERSON'),
    label: { sv: 'Kontaktperson, Vänersborg', nb: 'Kontaktperson, Vänersborg', da: 'Kontaktperson, Vänersborg', en: 'Contact person, Vänersborg' },
    tasks: { sv: 'Läs in en tabell och se vilka chefer som saknas', nb: 'Les inn en tabell og se hvilke ledere som mangler', da: 'Indlæs en tabel, og se, hvilke ledere der mangler', en: 'Import a table and see which managers are missing' },
  },
  {
    portal: 'fyrbodal', role: 'ANALYST', person: () => holder('fyrbodal', 'ANALYST'),
    label: { sv: 'Förbundsanalytiker', nb: 'Forbundsanalytiker', da: 'Forbundsanalytiker', en: 'Association analyst' },
    tasks: { sv: 'Jämför fjorton kommuner och ladda ned översikten', nb: 'Sammenlign fjorten kommuner og last ned oversikten', da: 'Sammenlign fjorten kommuner, og hent oversigten', en: 'Compare fourteen municipalities and download the overview' },
  },
  {
    portal: 'fyrbodal', role: 'EVALUATOR', person: () => holder('fyrbodal', 'EVALUATOR'),
    label: { sv: 'Extern utvärderare', nb: 'Ekstern evaluator', da: 'Ekstern evaluator', en: 'External evaluator' },
    tasks: { sv: 'Jämför mätning 1 och 2, angivet med beräknat', nb: 'Sammenlign måling 1 og 2, oppgitt med beregnet', da: 'Sammenlign måling 1 og 2, oplyst med beregnet', en: 'Compare waves 1 and 2, declared with computed' },
  },
  {
    portal: 'research', role: 'RESEARCHER', person: () => holder('research', 'RESEARCHER'),
    label: { sv: 'Extern forskare', nb: 'Ekstern forsker', da: 'Ekstern forsker', en: 'External researcher' },
    tasks: { sv: 'Hitta en tabell, ställ en fråga, citera', nb: 'Finn en tabell, still et spørsmål, siter', da: 'Find en tabel, stil et spørgsmål, citér', en: 'Find a table, ask a question, cite it' },
  },
  {
    portal: 'fyrbodal', role: 'ADMIN', person: () => holder('fyrbodal', 'ADMIN'),
    label: { sv: 'Förvaltare', nb: 'Administrator', da: 'Administrator', en: 'Administrator' },
    tasks: { sv: 'Se roller och vem som ändrat vad', nb: 'Se roller og hvem som har endret hva', da: 'Se roller, og hvem der har ændret hvad', en: 'See roles and who changed what' },
  },
  {
    portal: 'research', role: 'PARTNER_DEVELOPER', person: () => holder('research', 'PARTNER_DEVELOPER'),
    label: { sv: 'Samarbetsutvecklare', nb: 'Partnerutvikler', da: 'Partnerudvikler', en: 'Partner developer' },
    tasks: { sv: 'Läs supergrafen och pröva en fråga', nb: 'Les supergrafen og prøv en spørring', da: 'Læs supergrafen, og prøv en forespørgsel', en: 'Read the supergraph and try a query' },
  },
];

export const PERSONAS: readonly Persona[] = SKETCHES.map(({ portal, role, person, label, tasks }, index) => {
  const { id, displayName, email } = byId.get(person())!;
  return { subject: `p${index + 1}`, person: id, displayName, email, organisation: organisationOf(portal), portal, role, label, tasks };
});
