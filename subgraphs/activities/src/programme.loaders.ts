import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Block, Programme } from './programme';

export const programmeById = (context: Context) =>
  loader<Programme>(context, 'programme by id', async (manager, ids) =>
    byKey(await manager.find(Programme, { where: { id: In(ids) } }), (programme) => programme.id));

export const blocksOf = (context: Context) =>
  loader<Block[]>(context, 'blocks', async (manager, programmes) =>
    groupedBy(programmes, await manager.find(Block, { where: { programme: In(programmes) }, order: { number: 'ASC' } }), (block) => block.programme));

export interface CompletedBlock {
  programme: string;
  block: number;
  /** The last day of the occasion. */
  completed_on: string;
}

/** Blocks the viewer has completed (A29). */
export const completedBlocksOf = (context: Context) =>
  loader<CompletedBlock[]>(context, 'completed blocks', async (manager, programmes) =>
    groupedBy(programmes, await manager.query(
      `select programme, block, min(period_end)::text as completed_on from enrolment join occasion on occasion.id = enrolment.occasion
       where person = $2 and status = 'COMPLETED' and block is not null and programme = any($1) group by programme, block order by block`,
      [programmes, context.viewer.person]), (row: CompletedBlock) => row.programme));

/** Occasions and sessions of each programme: planned groups and progress towards a number of sessions (A38). */
export const heldIn = (context: Context) =>
  loader<{ occasions: number; sessions: number; held: number }>(context, 'sessions held', async (manager, programmes) => {
    const rows: { programme: string; occasions: number; sessions: number; held: number }[] = await manager.query('select * from sessions_of($1)', [programmes]);
    return new Map(rows.map((row) => [row.programme, row]));
  });

/** Programmes open to a unit, to a unit it lies within, or to one that lies within it. */
export const programmesFor = (context: Context) =>
  loader<Programme[]>(context, 'programmes for unit', async (manager, units) => {
    const rows: { unit: string; programme: string }[] = await manager.query(
      `select within.whole as unit, target.programme from unit_within within join programme_for target on target.unit = within.unit where within.whole = any($1)
       union select within.unit, target.programme from unit_within within join programme_for target on target.unit = within.whole where within.unit = any($1)`,
      [units]);
    const found = await manager.find(Programme, { where: { id: In([...new Set(rows.map((row) => row.programme))]) }, order: { periodStart: 'ASC', title: 'ASC' } });
    const wanted = new Map(units.map((unit) => [unit, new Set(rows.filter((row) => row.unit === unit).map((row) => row.programme))]));
    return new Map(units.map((unit) => [unit, found.filter(({ id }) => wanted.get(unit)!.has(id))]));
  });
