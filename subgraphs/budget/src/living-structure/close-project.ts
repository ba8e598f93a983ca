import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { LivingStructure } from './living-structure';
import { COLUMNS, TAKERS } from './living-structure.loaders';
import type { refuse } from './living-structure.messages';
import { withoutHandover, type Handover } from './living-structure.rules';

export interface CloseInput {
  project: string;
  handovers: Handover[];
}

/** `missing`: living structures that nobody takes over. `subject`: what a refusal is about. */
export type Closed = { project: string; missing?: string[]; refused?: keyof typeof refuse.texts; subject?: string; values?: Record<string, string> };

/**
 * Closes a project once every structure that lives has been handed over to an org unit; nothing is deleted or ended by it (A01).
 * A handover of one that has ended meanwhile is passed over.
 * Refusal codes: NO_SUCH_PROJECT, PROJECT_CLOSED, NO_SUCH_STRUCTURE, UNIT_CANNOT_TAKE_OVER.
 */
export async function closeProject(context: Context, key: string, { project, handovers }: CloseInput): Promise<Closed> {
  return runCommand(context, 'closeProject', key, async (manager): Promise<Closed> => {
    const [row] = await manager.query('select organisation, closed_on::text as "closedOn" from project where id = $1 for update', [project]);
    if (!row) return { project, refused: 'NO_SUCH_PROJECT' };
    if (row.closedOn) return { project, refused: 'PROJECT_CLOSED', values: { day: row.closedOn } };
    const structures: LivingStructure[] = await manager.query(`select ${COLUMNS} from living_structure where project = $1 for update`, [project]);
    const unknown = handovers.find(({ structure }) => !structures.some(({ id }) => id === structure));
    if (unknown) return { project, refused: 'NO_SUCH_STRUCTURE', subject: unknown.structure };
    const takers: { unit: string }[] = await manager.query(TAKERS, [[project]]);
    const stranger = handovers.find(({ handoverTo }) => !takers.some(({ unit }) => unit === handoverTo));
    if (stranger) return { project, refused: 'UNIT_CANNOT_TAKE_OVER', subject: stranger.structure };
    const missing = withoutHandover(structures, handovers);
    if (missing.length > 0) return { project, missing };
    await close(manager, context, row.organisation, { project, handovers });
    return { project };
  });
}

/** What the event ProjectClosed tells of each structure: `reference` is the id its own subgraph knows it by. */
interface HandedOver extends Handover {
  kind: string;
  reference: string;
}

async function close(manager: EntityManager, context: Context, organisation: string, { project, handovers }: CloseInput): Promise<void> {
  await manager.query(
    `update living_structure set handed_over_to = taken.unit from unnest($1::uuid[], $2::uuid[]) as taken (structure, unit)
     where id = taken.structure and ended_on is null`,
    [handovers.map(({ structure }) => structure), handovers.map(({ handoverTo }) => handoverTo)]);
  await manager.query('update project set closed_on = $2, closed_by = $3 where id = $1', [project, today(), context.viewer.person]);
  const handed: HandedOver[] = await manager.query(
    'select id as structure, kind, reference, handed_over_to as "handoverTo" from living_structure where project = $1 and handed_over_to is not null order by id', [project]);
  const activities: { activity: string }[] = await manager.query('select distinct activity from budget_line where project = $1 and activity is not null order by 1', [project]);
  await emit(manager, 'ProjectClosed', organisation, { project, closedOn: today(), handovers: handed, activities: activities.map(({ activity }) => activity) });
}
