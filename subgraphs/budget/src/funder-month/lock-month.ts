import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { refuse } from './funder-month.messages';
import { correctRefusal, lockRefusal, type MonthState } from './funder-month.rules';
import { statesOf } from './funder-month.loaders';

export type MonthOutcome = { month: string; refused?: keyof typeof refuse.texts; values?: Record<string, string> };

/** The project's months, with the project held so that two commands on its months come one after the other. Null where there is no such project. */
export async function heldMonths(manager: EntityManager, project: string): Promise<Map<string, MonthState> | null> {
  await manager.query('select id from project where id = $1 for update', [project]);
  return statesOf(manager, project);
}

/**
 * Sends a month to the funder: locks it with the participants and hours it then has. Refusal codes: NO_SUCH_PROJECT, NO_SUCH_MONTH,
 * ALREADY_LOCKED, MONTH_NOT_OVER, EARLIER_MONTH_OPEN.
 */
export async function lockMonth(context: Context, key: string, { project, month }: { project: string; month: string }): Promise<MonthOutcome> {
  return runCommand(context, 'lockMonth', key, async (manager): Promise<MonthOutcome> => {
    const states = await heldMonths(manager, project);
    if (!states) return { month, refused: 'NO_SUCH_PROJECT' };
    const refusal = lockRefusal(states, month, today());
    if (refusal) return { month, ...refusal };
    await manager.query(
      `insert into funder_month_event (project, month, kind, decided_on, decided_by, participants, hours)
       select $1, $2::date, 'LOCKED', $3, $4, coalesce(max(participants), 0), coalesce(max(hours), 0) from funder_month_total($5) where month = $2::date`,
      [project, `${month}-01`, today(), context.viewer.person, [project]]);
    await emit(manager, 'MonthLocked', context.viewer.organisation, { project, month });
    return { month };
  });
}

/**
 * Opens a month that was sent, for a correction; every later one must be sent again after it, in order (invariant 6.1-15).
 * Refusal codes: NO_SUCH_PROJECT, NO_SUCH_MONTH, NOT_LOCKED.
 */
export async function correctMonth(context: Context, key: string, input: { project: string; month: string; reason: string }): Promise<MonthOutcome> {
  const { project, month, reason } = input;
  return runCommand(context, 'correctMonth', key, async (manager): Promise<MonthOutcome> => {
    const states = await heldMonths(manager, project);
    if (!states) return { month, refused: 'NO_SUCH_PROJECT' };
    const refusal = correctRefusal(states, month);
    if (refusal) return { month, ...refusal };
    await manager.query(
      `insert into funder_month_event (project, month, kind, reason, decided_on, decided_by) values ($1, $2, 'CORRECTED', $3, $4, $5)`,
      [project, `${month}-01`, reason, today(), context.viewer.person]);
    await emit(manager, 'MonthReopened', context.viewer.organisation, { project, month });
    return { month };
  });
}
