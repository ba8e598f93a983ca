import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { Viewer } from '@samlar/viewer/viewer';
import { reallocate as moved, type LineAmounts, type ReallocationRefusal } from './reallocation.rules';

export interface ReallocationInput {
  from: string;
  to: string;
  amountMinor: string;
  reason: string;
}

export type MoveOutcome = { project: string | null; refused?: ReallocationRefusal | 'NO_SUCH_LINE' };

/** The two lines with what is posted on them; `hold` locks both in one order, so that two opposite moves wait instead of deadlocking. */
export async function heldLines(manager: EntityManager, from: string, to: string, hold: boolean): Promise<{ from?: LineAmounts; to?: LineAmounts }> {
  const rows: { id: string; project: string; planned: string; actual: string }[] = await manager.query(
    `select l.id, l.project, l.planned_minor as planned, coalesce((select sum(amount_minor) from posting where line = l.id), 0)::bigint as actual
     from budget_line l where l.id = any($1) order by l.id ${hold ? 'for update' : ''}`, [[from, to]]);
  const line = (id: string): LineAmounts | undefined => {
    const row = rows.find((each) => each.id === id);
    return row && { id, project: row.project, plannedMinor: BigInt(row.planned), actualMinor: BigInt(row.actual) };
  };
  return { from: line(from), to: line(to) };
}

/** Moves the money in the transaction it is given. Refusal codes: `ReallocationRefusal`, NO_SUCH_LINE. */
export async function writeMove(manager: EntityManager, viewer: Viewer, input: ReallocationInput): Promise<MoveOutcome> {
  const { from, to } = await heldLines(manager, input.from, input.to, true);
  if (!from || !to) return { project: null, refused: 'NO_SUCH_LINE' };
  const result = moved(from, to, BigInt(input.amountMinor));
  if (typeof result === 'string') return { project: from.project, refused: result };
  await manager.query('update budget_line set planned_minor = $2 where id = $1', [from.id, result.from.toString()]);
  await manager.query('update budget_line set planned_minor = $2 where id = $1', [to.id, result.to.toString()]);
  await manager.query(
    'insert into reallocation (id, from_line, to_line, amount_minor, reason, decided_on, decided_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [randomUUID(), from.id, to.id, input.amountMinor, input.reason, today(), viewer.person]);
  await emit(manager, 'Reallocated', viewer.organisation, { from: from.id, to: to.id, amountMinor: input.amountMinor, reason: input.reason });
  return { project: from.project };
}

/** Moves planned money between two lines of a project. Refusal codes: `ReallocationRefusal`, NO_SUCH_LINE. */
export async function reallocate(context: Context, key: string, input: ReallocationInput): Promise<MoveOutcome> {
  return runCommand(context, 'reallocate', key, (manager) => writeMove(manager, context.viewer, input));
}
