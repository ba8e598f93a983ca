import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { V8_COSTS } from '@samlar/lia/plan-columns';
import { columnTotal, totalProblems } from '@samlar/table/declared-total';
import type { Problem } from '@samlar/table/problem';
import { readTable } from '@samlar/table/table';

export interface BudgetPlan {
  rows: { label: string; minor: string }[];
  problems: Problem[];
  /** The document's own sum in minor units; null where it states none. */
  declaredMinor: string | null;
  computedMinor: string;
  acceptable: boolean;
}

/** Kronor as read from a file, at most two decimals, to öre. */
const öre = (kronor: number): string => BigInt(Math.round(kronor * 100)).toString();

/**
 * Reads a cost table: a label and kronor a row, the document's own sum last. A label that stands twice and a sum that
 * differs are warned about and kept as they stand (domain.md A42, N1, N2).
 */
export async function planBudget(file: Buffer): Promise<BudgetPlan> {
  const table = await readTable(file, V8_COSTS, {
    key: { columns: ['label'], severity: 'warning' }, total: { column: 'label', labels: ['Summa', 'Sum'] },
  });
  const { declared, computed } = columnTotal(table, 'cost');
  const problems = [...table.problems, ...totalProblems(table, V8_COSTS, ['cost'], 'warning')];
  return {
    rows: table.acceptable ? table.rows.map((row) => ({ label: row.label!, minor: öre(row.cost!) })) : [],
    problems,
    declaredMinor: declared === null ? null : öre(declared),
    computedMinor: öre(computed),
    acceptable: table.acceptable,
  };
}

/** Writes the plan as the lines of a project that has none. Answers the new lines' ids in order, or null where there are lines already. */
export async function writeBudget(
  manager: EntityManager, project: string, organisation: string | null, plan: BudgetPlan, idOf: (position: number) => string = () => randomUUID(),
): Promise<string[] | null> {
  const [taken] = await manager.query('select from budget_line where project = $1 limit 1', [project]);
  if (taken) return null;
  const lines = plan.rows.map((row, index) => ({ id: idOf(index + 1), position: index + 1, ...row }));
  await manager.query(
    `insert into budget_line (id, project, position, label, original_minor, planned_minor)
     select id, $2, position, label, minor, minor from jsonb_to_recordset($1) as file (id uuid, position int, label text, minor bigint)`,
    [JSON.stringify(lines), project]);
  await manager.query('update project set declared_total_minor = $2 where id = $1', [project, plan.declaredMinor]);
  await emit(manager, 'BudgetImported', organisation, { project, lines: lines.length });
  if (plan.declaredMinor !== null && plan.declaredMinor !== plan.computedMinor) {
    await emit(manager, 'DeclaredTotalDiffers', organisation, { project, declaredMinor: plan.declaredMinor, computedMinor: plan.computedMinor });
  }
  return lines.map((line) => line.id);
}
