import { randomUUID } from 'node:crypto';
import { requireRight } from '@samlar/subgraph/access';
import { instant } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { Values } from '@samlar/subgraph/value-types';
import type { refuse } from './meeting-rhythm.messages';
import { alternating, FEWEST_WEEKS, MOST_WEEKS } from './meeting-rhythm.rules';

export type RhythmOutcome = { rhythm: string | null; refused?: keyof typeof refuse.texts; values?: Values };

interface Agreement {
  unit: string;
  startsOn: string;
  weeks: number;
  workplaceItems: string[];
  reflectionItems: string[];
}

const written = (items: readonly string[]): string[] => items.map((item) => item.trim()).filter(Boolean);

/** Schedules a unit's workplace and reflection meetings in turn (B01). An earlier rhythm stays; the latest one holds. */
export async function scheduleAlternating(context: Context, key: string, { unit, startsOn, weeks, ...items }: Agreement): Promise<RhythmOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'scheduleAlternating', key, async (manager): Promise<RhythmOutcome> => {
    const { organisation } = context.viewer;
    const [workplaceItems, reflectionItems] = [written(items.workplaceItems), written(items.reflectionItems)];
    const [known] = await manager.query('select from unit_within where unit = $1 and organisation = $2 limit 1', [unit, organisation]);
    if (!known) return { rhythm: null, refused: 'NO_SUCH_WORKPLACE' };
    if (weeks < FEWEST_WEEKS || weeks > MOST_WEEKS) return { rhythm: null, refused: 'WEEKS_OUT_OF_BOUNDS', values: { fewest: FEWEST_WEEKS, most: MOST_WEEKS } };
    if (workplaceItems.length === 0 || reflectionItems.length === 0) return { rhythm: null, refused: 'STANDING_ITEM_MISSING' };
    const id = randomUUID();
    await manager.query('insert into meeting_rhythm (id, organisation, unit, starts_on, workplace_items, reflection_items, agreed_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, organisation, unit, startsOn, workplaceItems, reflectionItems, instant()]);
    await manager.query('insert into workplace_meeting (rhythm, organisation, number, kind, held_on) select $1, $2, number, kind, "heldOn" from json_to_recordset($3) as planned (number int, kind text, "heldOn" date)',
      [id, organisation, JSON.stringify(alternating(startsOn, weeks))]);
    return { rhythm: id };
  });
}
