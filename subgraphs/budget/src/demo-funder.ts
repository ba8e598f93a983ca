import type { EntityManager } from 'typeorm';
import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { monthsBetween } from './funder-month/funder-month.rules';

/** The funder's record of the Smedjebacken project (domain.md C01, C08): its figures and dates; the texts are ours. */
const SMEDJEBACKEN = {
  id: 'smedjebacken', name: 'Smedjebacken: hälsofrämjande organisation', start: '2011-02-01', end: '2013-06-30', granted: '580062500',
  sections: {
    SUMMARY: 'Kommunens omkring 800 medarbetare utvecklar en hälsofrämjande organisation: ledare i utvecklingsblock, arbetsplatser i utvecklingsdagar.',
    BACKGROUND: 'Sjukfrånvaron har halverats sedan slutet av 1990-talet. Förstudien visade att den som har högre utbildning oftare ber om mer.',
    PURPOSE: 'Kompetens som behövs i en hälsofrämjande organisation, för alla medarbetare och för samverkande parter.',
    GOALS: 'Ledare trygga i uppdraget, medarbetare med inflytande, utvecklingsgrupper över gränserna och ett verktyg för uppföljning.',
    ACCESSIBILITY: 'Grundutbildning i fysisk, informativ och kommunikativ tillgänglighet samt tillgänglig verksamhet, med checklista för varje block.',
    GENDER_MAINSTREAMING: 'SWOT i förstudien och 4R i blocken. Ett hot är att jämställdheten trängs undan av annat.',
    TRANSNATIONAL_COOPERATION: 'Tre evenemang: ett på hemmaplan och två utomlands, med minst trettio utbyten.',
  },
  clarifications: [
    ['GENDER_MAINSTREAMING', 'ACCESSIBILITY', 'Var aktiviteterna beskrivs framgår av det avsnitt som hänvisningen leder till.'],
    ['ACCESSIBILITY', null, 'Aktiviteterna beskrivs i detta avsnitt. Ansökan hänvisar här till sig själv; hänvisningen är utelämnad.'],
  ],
  mobilities: [
    ['Evenemang 1: jämlik och tillgänglig arbetsplats', 'IN', true, 10], ['Evenemang 1: jämlik och tillgänglig arbetsplats', 'IN', false, 50],
    ['Evenemang 2: ledarskap och det svåra samtalet', 'OUT', true, 10], ['Evenemang 3: den offentliga arbetsplatsens framtid', 'OUT', true, 10],
  ],
} as const;

async function loadSmedjebacken(manager: EntityManager): Promise<void> {
  const { id, name, start, end, granted, sections, clarifications, mobilities } = SMEDJEBACKEN;
  await manager.query(
    `insert into project (id, organisation, name, period_start, period_end, funder, owner, programme_area, region, municipality_code, granted_minor, declared_total_minor, minimum_mobilities)
     values ($1, $2, $3, $4, $5, 'ESF', 'Smedjebackens kommun', 'Programområde 1, kompetensförsörjning', 'Norra Mellansverige', '2061', $6, $6, 30)`,
    [id, ASSOCIATION.id, name, start, end, granted]);
  await manager.query(
    `insert into budget_line (id, project, position, label, original_minor, planned_minor) values ($1, $2, 1, 'Total budget; fördelningen redovisas inte', $3, $3)`,
    [idOf('budget line', id, 1), id, granted]);
  await manager.query(`insert into project_phase (project, kind, period_start, period_end) values ($1, 'IMPLEMENTATION', $2, $3)`, [id, start, end]);
  for (const [section, text] of Object.entries(sections)) await manager.query('insert into project_section values ($1, $2, $3)', [id, section, text]);
  for (const [section, refersTo, text] of clarifications) {
    await manager.query('insert into clarification (id, project, section, refers_to, dated_on, text) values ($1, $2, $3, $4, $5, $6)',
      [idOf('clarification', id, section), id, section, refersTo, '2010-10-25', text]);
  }
  for (const [index, [event, direction, financed, participants]] of mobilities.entries()) {
    await manager.query('insert into mobility (id, project, event, direction, financed, participants) values ($1, $2, $3, $4, $5, $6)',
      [idOf('mobility', id, index), id, event, direction, financed, participants]);
  }
}

/** Invented (◆): two dozen managers' hours in LiA, sent month by month; one stop told late, one month opened for a correction. */
async function loadMonths(manager: EntityManager, project: string): Promise<void> {
  const participants = [...new Set(liaOrganisation().employments.filter((each) => each.managerLevel !== null).map(({ person }) => person))].slice(0, 24);
  const stopped = participants.at(-1)!;
  const months = monthsBetween('2012-01-01', '2013-04-30');
  const hours = months.flatMap((month, index) => participants
    .filter((person, place) => (place + index) % 4 !== 0 && (person !== stopped || month <= '2012-11'))
    .map((person) => ({ person, session: idOf('funder session', month), funder: 'ESF', project, hours: 6 + (index % 3), worked_on: `${month}-12`, certified_on: `${month}-28` })));
  await manager.query(
    `insert into reported_hours (person, session, funder, project, hours, worked_on, certified_on)
     select person, session, funder, project, hours, worked_on, certified_on from jsonb_populate_recordset(null::reported_hours, $1)`, [JSON.stringify(hours)]);
  await manager.query(
    `insert into participant_stop (project, person, stopped_on, reported_in, note) values ($1, $2, '2012-11-30', '2012-12-01', 'Beskedet kom efter att november hade skickats in.')`,
    [project, stopped]);
  for (const month of months.filter((each) => each <= '2013-03')) {
    await manager.query(
      `insert into funder_month_event (project, month, kind, decided_on, participants, hours)
       select $1, $2::date, 'LOCKED', ($2::date + interval '1 month 9 days')::date, participants, hours from funder_month_total($3) where month = $2::date`,
      [project, `${month}-01`, [project]]);
  }
  await manager.query(
    `insert into funder_month_event (project, month, kind, reason, decided_on) values ($1, '2013-02-01', 'CORRECTED', 'En närvarolista från februari hade fel dag.', '2013-05-20')`, [project]);
}

/** The funder's side of the demonstration: LiA's phases, record and months, projects with the same people, and the Smedjebacken record. */
export async function loadFunder(manager: EntityManager, project: string): Promise<void> {
  await manager.query(`update project set funder = 'ESF', owner = $2 where id = $1`, [project, ASSOCIATION.name]);
  await manager.query(
    `insert into project_phase (project, kind, period_start, period_end) values ($1, 'MOBILISATION', '2011-09-01', '2011-12-31'), ($1, 'IMPLEMENTATION', '2012-01-01', '2013-06-30')`, [project]);
  for (const [name, owner, role, note] of [
    ['Förbättrad organisation', 'Sotenäs och Munkedal', 'Projektledare i Sotenäs', 'Samma deltagare kan vara med i båda; en timme redovisas bara i det ena. Konsulterna är informerade om LiA.'],
    ['Gemensamma enheter', 'Lysekil, Munkedal och Sotenäs', 'Personalchef i värdkommunen', 'Löner, it och miljö blir gemensamma under projekttiden. Inget eget deltagarstöd.'],
  ] as const) {
    await manager.query(
      `insert into related_project (id, project, name, owner, overlap_note, period_start, period_end, contact_role) values ($1, $2, $3, $4, $5, '2012-01-01', '2013-06-30', $6)`,
      [idOf('related project', name), project, name, owner, note, role]);
  }
  await loadMonths(manager, project);
  await loadSmedjebacken(manager);
}
