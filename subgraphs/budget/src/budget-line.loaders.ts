import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { BudgetLine } from './budget-line';

export const lineById = (context: Context) =>
  loader<BudgetLine>(context, 'line by id', async (manager, ids) =>
    byKey(await manager.find(BudgetLine, { where: { id: In(ids) } }), (line) => line.id));

export const linesOf = (context: Context) =>
  loader<BudgetLine[]>(context, 'lines', async (manager, projects) =>
    groupedBy(projects, await manager.find(BudgetLine, { where: { projectId: In(projects) }, order: { position: 'ASC' } }), (line) => line.projectId));

export const postedOn = (context: Context) =>
  loader<string>(context, 'posted', async (manager, lines) => {
    const rows: { line: string; sum: string }[] = await manager.query('select line, sum(amount_minor)::bigint as sum from posting where line = any($1) group by 1', [lines]);
    return new Map(rows.map((row) => [row.line, row.sum]));
  });
