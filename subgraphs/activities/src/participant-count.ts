import { loader, type Context } from '@samlar/subgraph/context';
import type { SexCounts } from './disclosed';

/** Distinct people who take (or took) part in an activity, by sex; absent where nobody does. */
export const takingPartIn = (context: Context) =>
  loader<SexCounts>(context, 'participant counts', async (manager, activities) => {
    const rows: (SexCounts & { activity: string })[] = await manager.query(
      `select activity, women, men, unspecified from participant_counts($1) where state = 'TAKING_PART'`, [activities]);
    return new Map(rows.map((row) => [row.activity, row]));
  });
