import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Money, Period } from '@samlar/subgraph/value-types';
import { SECTIONS, type Clarification, type FundedProject, type PartnerRole, type PhaseKind, type ProjectSection, type RelatedProject } from './project-record';

type OfProject<T> = T & { project: string };
const project = ({ project: id }: { project: string }): string => id;

export const sectionsOf = (context: Context) =>
  loader<ProjectSection[]>(context, 'sections', async (manager, ids) => {
    const sections: OfProject<ProjectSection>[] = await manager.query('select project, section, text from project_section where project = any($1)', [ids]);
    const added: OfProject<Clarification>[] = await manager.query(
      `select id, project, section, refers_to as "refersTo", dated_on::text as "datedOn", text from clarification where project = any($1) order by dated_on, id`, [ids]);
    const clarified = groupedBy(sections.map((each) => `${each.project} ${each.section}`), added, (each) => `${each.project} ${each.section}`);
    const inOrder = sections
      .map((each) => ({ ...each, clarifications: clarified.get(`${each.project} ${each.section}`)! }))
      .sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
    return groupedBy(ids, inOrder, project);
  });

interface RecordRow extends Omit<FundedProject, 'granted' | 'phases' | 'partners'> {
  project: string;
  currency: string;
  grantedMinor: string | null;
  phases: { kind: PhaseKind; start: string; end: string | null }[];
  partners: { name: string; role: PartnerRole }[];
}

const RECORD = `
  select id as project, funder, owner, programme_area as "programmeArea", region, municipality_code as "municipalityCode", currency,
         granted_minor as "grantedMinor", english_link as "englishLink",
         (select coalesce(json_agg(json_build_object('kind', kind, 'start', period_start, 'end', period_end) order by period_start), '[]')
          from project_phase where project_phase.project = project.id) as phases,
         (select coalesce(json_agg(json_build_object('name', name, 'role', role) order by role, name), '[]')
          from project_partner where project_partner.project = project.id) as partners
  from project where id = any($1)`;

export const recordOf = (context: Context) =>
  loader<FundedProject>(context, 'funder record', async (manager, ids) => {
    const rows: RecordRow[] = await manager.query(RECORD, [ids]);
    return new Map(rows.map(({ grantedMinor, currency, phases, ...row }) => [row.project, {
      ...row, granted: grantedMinor === null ? null : Money.of(grantedMinor, currency),
      phases: phases.map(({ kind, start, end }) => ({ kind, period: Period.of(start, end) })),
    }]));
  });

interface RelatedRow extends Omit<RelatedProject, 'period'> {
  project: string;
  start: string | null;
  end: string | null;
}

export const relatedTo = (context: Context) =>
  loader<RelatedProject[]>(context, 'related projects', async (manager, ids) => {
    const rows: RelatedRow[] = await manager.query(
      `select id, project, name, owner, overlap_note as "overlapNote", contact_role as "contactRole", period_start::text as start, period_end::text as "end"
       from related_project where project = any($1) order by name`, [ids]);
    return groupedBy(ids, rows.map(({ start, end, ...row }) => ({ ...row, period: start === null ? null : Period.of(start, end) })), project);
  });
