import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { instant } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { Values } from '@samlar/subgraph/value-types';
import { Occasion } from '../occasion';
import { ConceptionMap, ConceptionMapVersion } from './conception-map';
import type { refuse } from './conception-map.messages';
import { drawable, type Drawing } from './conception-map.rules';

export type MapOutcome = { map: string | null; refused?: keyof typeof refuse.texts; values?: Values };

/** Starts a map for a group, with its first concepts. Participants of the occasion and its planners draw. */
export async function startConceptionMap(context: Context, key: string, input: { occasion: string; question: string } & Drawing): Promise<MapOutcome> {
  return runCommand(context, 'startConceptionMap', key, async (manager): Promise<MapOutcome> => {
    const occasion = await manager.findOneBy(Occasion, { id: input.occasion });
    if (!occasion || !(await mayDraw(manager, occasion.id))) return { map: null, refused: 'MAP_NOT_YOURS' };
    if (!input.question.trim()) return { map: null, refused: 'MAP_QUESTION_MISSING' };
    const drawing = drawable(input, null);
    if ('fault' in drawing) return { map: null, refused: drawing.fault, values: 'values' in drawing ? drawing.values : {} };
    const id = randomUUID();
    await manager.query('insert into conception_map (id, organisation, occasion, question, started_by, started_at) values ($1, $2, $3, $4, $5, $6)',
      [id, occasion.organisation, occasion.id, input.question.trim(), context.viewer.person, instant()]);
    await keep(manager, { map: id, version: 1, organisation: occasion.organisation, by: context.viewer.person, drawing });
    return { map: id };
  });
}

/** Draws a map on from the version one has seen; every version stays. Refused where somebody has drawn meanwhile. */
export async function drawConceptionMap(context: Context, key: string, input: { map: string; basedOn: number } & Drawing): Promise<MapOutcome> {
  return runCommand(context, 'drawConceptionMap', key, async (manager): Promise<MapOutcome> => {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`conception map ${input.map}`]);
    const map = await manager.findOneBy(ConceptionMap, { id: input.map });
    if (!map || !(await mayDraw(manager, map.occasionId))) return { map: null, refused: 'MAP_NOT_YOURS' };
    const [latest] = await manager.find(ConceptionMapVersion, { where: { mapId: map.id }, order: { version: 'DESC' }, take: 1 });
    if (latest!.version !== input.basedOn) return { map: map.id, refused: 'MAP_DRAWN_MEANWHILE', values: { version: latest!.version } };
    const drawing = drawable(input, latest!);
    if ('fault' in drawing) return { map: map.id, refused: drawing.fault, values: 'values' in drawing ? drawing.values : {} };
    await keep(manager, { map: map.id, version: latest!.version + 1, organisation: map.organisation, by: context.viewer.person, drawing });
    return { map: map.id };
  });
}

const mayDraw = async (manager: EntityManager, occasion: string): Promise<boolean> =>
  (await manager.query('select draws_maps($1) as may', [occasion]))[0].may;

async function keep(manager: EntityManager, { map, version, organisation, by, drawing }: { map: string; version: number; organisation: string; by: string | null; drawing: Drawing }): Promise<void> {
  await manager.query('insert into conception_map_version (map, version, organisation, concepts, links, drawn_by, drawn_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [map, version, organisation, drawing.concepts, JSON.stringify(drawing.links), by, instant()]);
}
