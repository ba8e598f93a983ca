import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { RecordSection } from './project-record';
import type { refuse } from './project-record.messages';
import { clarificationRefusal } from './project-record.rules';

export type RecordOutcome = { project: string; refused?: keyof typeof refuse.texts; values?: Record<string, string> };

export interface RegisterInput {
  id: string;
  name: string;
  start: string;
  end: string | null;
  funder: string | null;
  owner: string | null;
  programmeArea: string | null;
  region: string | null;
  municipalityCode: string | null;
  grantedMinor: string | null;
  englishLink: string | null;
  minimumMobilities: number | null;
  programmeFrame: boolean;
}

/** Starts a project's record. Refusal codes: PROJECT_EXISTS, ENDS_BEFORE_START. */
export async function registerProject(context: Context, key: string, input: RegisterInput): Promise<RecordOutcome> {
  return runCommand(context, 'registerProject', key, async (manager): Promise<RecordOutcome> => {
    if (input.end !== null && input.end < input.start) return { project: input.id, refused: 'ENDS_BEFORE_START' };
    const added = await manager.query(
      `insert into project (id, organisation, name, period_start, period_end, funder, owner, programme_area, region, municipality_code, granted_minor, english_link, minimum_mobilities, programme_frame)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (id) do nothing returning id`,
      [input.id, context.viewer.organisation, input.name, input.start, input.end, input.funder, input.owner, input.programmeArea, input.region,
        input.municipalityCode, input.grantedMinor, input.englishLink, input.minimumMobilities, input.programmeFrame]);
    if (added.length === 0) return { project: input.id, refused: 'PROJECT_EXISTS', values: { id: input.id } };
    await emit(manager, 'ProjectRegistered', context.viewer.organisation, { project: input.id });
    return { project: input.id };
  });
}

const exists = async (manager: EntityManager, project: string): Promise<boolean> =>
  (await manager.query('select from project where id = $1', [project])).length > 0;

/** Writes a section for the first time. It is never overwritten. Refusal codes: NO_SUCH_PROJECT, SECTION_WRITTEN. */
export async function writeSection(context: Context, key: string, input: { project: string; section: RecordSection; text: string }): Promise<RecordOutcome> {
  const { project, section, text } = input;
  return runCommand(context, 'writeSection', key, async (manager): Promise<RecordOutcome> => {
    if (!(await exists(manager, project))) return { project, refused: 'NO_SUCH_PROJECT' };
    const added = await manager.query(
      'insert into project_section (project, section, text) values ($1, $2, $3) on conflict do nothing returning section', [project, section, text]);
    return added.length === 0 ? { project, refused: 'SECTION_WRITTEN' } : { project };
  });
}

export interface ClarificationInput {
  project: string;
  section: RecordSection;
  refersTo: RecordSection | null;
  datedOn: string;
  text: string;
}

/** Adds a dated clarification to a section (C01). Refusal codes: NO_SUCH_PROJECT and those of `clarificationRefusal`. */
export async function addClarification(context: Context, key: string, input: ClarificationInput): Promise<RecordOutcome> {
  const { project, section, refersTo, datedOn, text } = input;
  return runCommand(context, 'addClarification', key, async (manager): Promise<RecordOutcome> => {
    if (!(await exists(manager, project))) return { project, refused: 'NO_SUCH_PROJECT' };
    const written: { section: RecordSection }[] = await manager.query('select section from project_section where project = $1', [project]);
    const refused = clarificationRefusal(new Set(written.map((each) => each.section)), { section, refersTo, datedOn }, today());
    if (refused) return { project, refused };
    await manager.query(
      'insert into clarification (id, project, section, refers_to, dated_on, text) values ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), project, section, refersTo, datedOn, text]);
    await emit(manager, 'ClarificationAdded', context.viewer.organisation, { project, section, refersTo });
    return { project };
  });
}

export interface RelatedInput {
  project: string;
  name: string;
  owner: string;
  start: string | null;
  end: string | null;
  contactRole: string | null;
  overlapNote: string;
}

/** Puts another project with the same people on record (A26). Refusal codes: NO_SUCH_PROJECT, ENDS_BEFORE_START. */
export async function recordRelatedProject(context: Context, key: string, input: RelatedInput): Promise<RecordOutcome> {
  const { project, name, owner, start, end, contactRole, overlapNote } = input;
  return runCommand(context, 'recordRelatedProject', key, async (manager): Promise<RecordOutcome> => {
    if (!(await exists(manager, project))) return { project, refused: 'NO_SUCH_PROJECT' };
    if (start !== null && end !== null && end < start) return { project, refused: 'ENDS_BEFORE_START' };
    await manager.query(
      `insert into related_project (id, project, name, owner, overlap_note, period_start, period_end, contact_role) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [randomUUID(), project, name, owner, overlapNote, start, end, contactRole]);
    return { project };
  });
}
