import type { EntityManager } from 'typeorm';
import { requireRight } from '@samlar/subgraph/access';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { Values } from '@samlar/subgraph/value-types';
import type { Perspective } from '../programme';
import { programmeFault, programmeId, type PlannedPart, type ProgrammeFault } from './programme-plan.rules';
import { PROGRAMME_TEMPLATES } from './programme-templates';

export interface CreateInput {
  template?: string | null;
  title: string;
  start: string;
  end?: string | null;
  units: string[];
  audience: string[];
  plannedParticipants?: number | null;
  eligible?: number | null;
  trainers?: number | null;
  groupSize?: number | null;
  groupMinimum?: number | null;
  rounds?: number | null;
  groups?: number | null;
  perspectives: Perspective[];
  accessibilityFirst: boolean;
  parts: PlannedPart[];
}

export type CreateRefusal = ProgrammeFault | 'NO_SUCH_TEMPLATE' | 'NOBODY_INVITED' | 'NO_SUCH_UNIT' | 'NOT_YOUR_UNITS';
export type CreateOutcome = { programme: string | null; refused?: CreateRefusal; values?: Values; subject?: string };

/**
 * Makes a programme, from nothing or in the shape of a template: who it is open to, its parts, what is planned. The template
 * decides what competence it trains; everything else is as written. Its organiser is the viewer's organisation.
 */
export async function createProgramme(context: Context, key: string, input: CreateInput): Promise<CreateOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'createProgramme', key, async (manager): Promise<CreateOutcome> => {
    const { organisation, reach } = context.viewer;
    const template = PROGRAMME_TEMPLATES.find(({ id }) => id === input.template);
    if (input.template && !template) return { programme: null, refused: 'NO_SUCH_TEMPLATE', subject: input.template };
    const fault = programmeFault(input);
    if (fault) return { programme: null, refused: fault.code, values: { part: fault.part } };
    if (input.units.length === 0) return { programme: null, refused: 'NOBODY_INVITED' };
    const units: { unit: string; organisation: string }[] = await manager.query('select unit, organisation from unit_within where unit = whole and unit = any($1)', [input.units]);
    const unknown = input.units.find((id) => !units.some(({ unit }) => unit === id));
    if (unknown) return { programme: null, refused: 'NO_SUCH_UNIT', subject: unknown };
    const foreign = reach === 'organisation' && units.find((unit) => unit.organisation !== organisation);
    if (foreign) return { programme: null, refused: 'NOT_YOUR_UNITS', subject: foreign.unit };

    const id = await freeId(manager, programmeId(input.title));
    const sessions = template?.sessions && input.groups ? template.sessions * input.groups : null;
    await manager.query(
      `insert into programme (id, organisation, title, period_start, period_end, audience, planned_participants, eligible, trainers, group_size, rounds, group_minimum,
                              session_target, trains, grants, perspectives, template, accessibility_first)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [id, organisation, input.title.trim(), input.start, input.end ?? null, input.audience, input.plannedParticipants ?? null, input.eligible ?? null, input.trainers ?? null,
        input.groupSize ?? null, input.rounds ?? null, input.groupMinimum ?? null, sessions, template?.trains ?? null, template?.grants ?? false, input.perspectives, template?.id ?? null, input.accessibilityFirst]);
    await manager.query('insert into programme_for (programme, unit, organisation) select $1, unit, organisation from unnest($2::uuid[], $3::uuid[]) as rows (unit, organisation)',
      [id, units.map(({ unit }) => unit), units.map((unit) => unit.organisation)]);
    for (const [index, part] of input.parts.entries()) {
      await manager.query(
        'insert into block (programme, number, organisation, title, term, credits, elective, days, overnight, awarded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
        [id, index + 1, organisation, part.title.trim(), part.term ?? null, part.credits ?? null, part.elective ?? false, part.days ?? null, part.overnight ?? false, part.awardedBy?.trim() || null]);
    }
    await emit(manager, 'ProgrammeCreated', organisation, { programme: id, template: template?.id ?? null });
    return { programme: id };
  });
}

/** The id itself, or with the first number that is free. */
async function freeId(manager: EntityManager, wanted: string): Promise<string> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`programme id ${wanted}`]);
  const taken: { id: string }[] = await manager.query('select id from programme where id = $1 or id like $2', [wanted, `${wanted}-%`]);
  const ids = new Set(taken.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!ids.has(id)) return id;
  }
}
