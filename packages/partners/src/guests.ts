import { municipalityOf } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import type { Persona } from '@samlar/lia/personas';
import { partnerOf, type Partner } from './partners';
import { partnerOrganisations } from './staff';

const names = (sv: string, en: string) => ({ sv, en });

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
  guest('p14', 'uddevalla', municipalityOf('uddevalla').id, contact('uddevalla'), 'CONTACT_PERSON', names('Kontaktperson, Uddevalla', 'Contact person, Uddevalla'),
    names('Se hur kurserna tar upp hälsa, jämställdhet och tillgänglighet', 'See how courses take up health, equality and accessibility')),
  guest('p15', 'munkedal', municipalityOf('munkedal').id, leading('munkedal'), 'UNIT_MANAGER', names('Delad enhetschef, Munkedal', 'Shared unit manager, Munkedal'),
    names('Se vilka enheter och chefer tre kommuner delar', 'See which units and managers three municipalities share')),
  guest('p16', 'sotenas', municipalityOf('sotenas').id, leading('sotenas'), 'UNIT_MANAGER', names('Delad enhetschef, Sotenäs', 'Shared unit manager, Sotenäs'),
    names('Se vem som är chef för vem över kommungränserna', 'See who is whose manager across the borders')),
  partner('p17', 'smedjebacken', names('Processledare, Smedjebacken', 'Process leader, Smedjebacken'), names('Följ ledarutvecklingen och de trettio resorna', 'Follow leader development and the thirty mobilities')),
  partner('p18', 'goteborg', names('Nätverksledare, Göteborg', 'Network leader, Göteborg'), names('Se de tretton frågorna och vem som beslutat', 'See the thirteen questions and who has decided')),
  partner('p19', 'aalborg', names('Läringskonsulent, Aalborg PPR', 'Learning consultant, Aalborg PPR'), names('Följ tre hold genom fem dage', 'Follow three cohorts through five days')),
  partner('p20', 'vastmanland', names('Utvecklingsledare, Västmanland', 'Development leader, Västmanland'), names('Läs vad grupperna skrev på seminariet', 'Read what the groups wrote at the seminar')),
];
