import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { LivingStructure } from './living-structure';

export const COLUMNS = `id, project, kind, title, organisation, began_on::text as "beganOn", handed_over_to as "handedOverTo", ended_on::text as "endedOn"`;

/** A project's structures by kind and title, the ended ones among them. */
export const structuresOf = (context: Context) =>
  loader<LivingStructure[]>(context, 'living structures', async (manager, projects) => {
    const rows: LivingStructure[] = await manager.query(
      `select ${COLUMNS} from living_structure where project = any($1) order by kind, title, began_on, id`, [projects]);
    return groupedBy(projects, rows.map((row) => Object.assign(new LivingStructure(), row)), ({ project }) => project);
  });

/** Units that may take over: those that bear a project's costs, those that have its structures, and the project's owner. Money knows no others. */
export const takersOf = (context: Context) =>
  loader<{ project: string; unit: string }[]>(context, 'handover units', async (manager, projects) =>
    groupedBy(projects, await manager.query(TAKERS, [projects]), (row: { project: string }) => row.project));

/** Parameter 1: project ids. */
export const TAKERS = `
  select distinct project.id as project, taker.unit from project cross join lateral (
    select unit from line_share union select organisation from line_share union select project.organisation
    union select organisation from living_structure where living_structure.project = project.id) as taker
  where project.id = any($1) order by 1, 2`;
