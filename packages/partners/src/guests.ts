import { municipalityOf } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import type { Persona } from '@samlar/lia/personas';
import { partnerOf, type Partner } from './partners';
import { partnerOrganisations } from './staff';

/** The manager whom an organisation shares with a neighbour, or else its first. */
function leading(portal: string): string {
  const { id } = municipalityOf(portal);
  const managers = liaOrganisation().employments.filter((each) => each.organisation === id && each.managerLevel === 'UNIT_MANAGER');
  return (managers.find(({ counted, extentPercent }) => counted && extentPercent === 60) ?? managers[0]!).person;
}

const contact = (portal: string): string => liaOrganisation().roles.find((each) => each.role === 'CONTACT_PERSON' && each.organisation === municipalityOf(portal).id)!.person;
const planner = (slug: Partner['slug']): string => partnerOrganisations().roles.find((each) => each.role === 'PROCESS_LEADER' && each.organisation === partnerOf(slug).id)!.person;

const people = new Map([...liaOrganisation().people, ...partnerOrganisations().people].map((person) => [person.id, person]));

const guest = (subject: string, portal: string, organisation: string, person: string, role: Persona['role'], label: Persona['label'], tasks: Persona['tasks']): Persona => {
  const { displayName, email } = people.get(person)!;
  return { subject, person, displayName, email, organisation, portal, role, label, tasks };
};
const partner = (subject: string, slug: Partner['slug'], label: Persona['label'], tasks: Persona['tasks']): Persona =>
  guest(subject, slug, partnerOf(slug).id, planner(slug), 'PROCESS_LEADER', label, tasks);

/** People of organisations that show a view of their own, beside the thirteen of domain.md §4.1: `p14` … `p20`. */
export const GUESTS: readonly Persona[] = [
  guest('p14', 'uddevalla', municipalityOf('uddevalla').id, contact('uddevalla'), 'CONTACT_PERSON', { sv: 'Kontaktperson, Uddevalla', nb: 'Kontaktperson, Uddevalla', da: 'Kontaktperson, Uddevalla', en: 'Contact person, Uddevalla' },
    { sv: 'Se hur kurserna tar upp hälsa, jämställdhet och tillgänglighet', nb: 'Se hvordan kursene tar opp helse, likestilling og tilgjengelighet', da: 'Se, hvordan kurserne tager sundhed, ligestilling og tilgængelighed op', en: 'See how courses take up health, equality and accessibility' }),
  guest('p15', 'munkedal', municipalityOf('munkedal').id, leading('munkedal'), 'UNIT_MANAGER', { sv: 'Delad enhetschef, Munkedal', nb: 'Delt enhetsleder, Munkedal', da: 'Delt afdelingsleder, Munkedal', en: 'Shared unit manager, Munkedal' },
    { sv: 'Se vilka enheter och chefer tre kommuner delar', nb: 'Se hvilke enheter og ledere tre kommuner deler', da: 'Se, hvilke enheder og ledere tre kommuner deler', en: 'See which units and managers three municipalities share' }),
  guest('p16', 'sotenas', municipalityOf('sotenas').id, leading('sotenas'), 'UNIT_MANAGER', { sv: 'Delad enhetschef, Sotenäs', nb: 'Delt enhetsleder, Sotenäs', da: 'Delt afdelingsleder, Sotenäs', en: 'Shared unit manager, Sotenäs' },
    { sv: 'Se vem som är chef för vem över kommungränserna', nb: 'Se hvem som er leder for hvem på tvers av kommunegrensene', da: 'Se, hvem der er leder for hvem på tværs af kommunegrænserne', en: 'See who is whose manager across the borders' }),
  partner('p17', 'smedjebacken', { sv: 'Processledare, Smedjebacken', nb: 'Prosessleder, Smedjebacken', da: 'Proceskonsulent, Smedjebacken', en: 'Process leader, Smedjebacken' }, { sv: 'Följ ledarutvecklingen och de trettio resorna', nb: 'Følg lederutviklingen og de tretti reisene', da: 'Følg lederudviklingen og de tredive rejser', en: 'Follow leader development and the thirty mobilities' }),
  partner('p18', 'goteborg', { sv: 'Nätverksledare, Göteborg', nb: 'Nettverksleder, Göteborg', da: 'Netværksleder, Göteborg', en: 'Network leader, Göteborg' }, { sv: 'Se de tretton frågorna och vem som beslutat', nb: 'Se de tretten spørsmålene og hvem som har besluttet', da: 'Se de tretten spørgsmål, og hvem der har besluttet', en: 'See the thirteen questions and who has decided' }),
  partner('p19', 'aalborg', { sv: 'Lärkonsulent, Aalborg PPR', nb: 'Læringskonsulent, Aalborg PPR', da: 'Læringskonsulent, Aalborg PPR', en: 'Learning consultant, Aalborg PPR' }, { sv: 'Följ tre omgångar genom fem dagar', nb: 'Følg tre kull gjennom fem dager', da: 'Følg tre hold gennem fem dage', en: 'Follow three cohorts through five days' }),
  partner('p20', 'vastmanland', { sv: 'Utvecklingsledare, Västmanland', nb: 'Utviklingsleder, Västmanland', da: 'Udviklingsleder, Västmanland', en: 'Development leader, Västmanland' }, { sv: 'Läs vad grupperna skrev på seminariet', nb: 'Les hva gruppene skrev på seminaret', da: 'Læs, hvad grupperne skrev på seminaret', en: 'Read what the groups wrote at the seminar' }),
];
