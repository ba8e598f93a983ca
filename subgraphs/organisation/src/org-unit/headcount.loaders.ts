import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Absence, GenderCount } from '@samlar/subgraph/value-types';

interface CountRow {
  root: string;
  managers: boolean;
  women: number;
  men: number;
  unspecified: number;
}

const genderCount = (row: CountRow | undefined): GenderCount => GenderCount.of(row?.women ?? 0, row?.men ?? 0, row?.unspecified ?? 0);

/** Employees and managers below a unit on a date: each person once per unit asked for (domain.md A24, invariant 6.1-1). */
export const headcountAt = (context: Context, at: string) =>
  loader<{ employees: GenderCount; managers: GenderCount }>(context, `headcount at ${at}`, async (manager, units) => {
    const rows: CountRow[] = await manager.query('select * from headcount($1, $2)', [units, at]);
    const byRoot = groupedBy(units, rows, (row) => row.root);
    return new Map(units.map((unit) => {
      const found = byRoot.get(unit)!;
      return [unit, { employees: genderCount(found.find((row) => !row.managers)), managers: genderCount(found.find((row) => row.managers)) }];
    }));
  });

interface DeclaredRow {
  unit: string;
  figure: string;
  women: number | null;
  men: number | null;
  unspecified: number | null;
  total: number | null;
}

/** A figure a document declared for a unit, as it stands there; MISSING where the document left it empty. */
export const declaredFigure = (context: Context, figure: string) =>
  loader<GenderCount>(context, `declared ${figure}`, async (manager, units) => {
    const rows: DeclaredRow[] = await manager.query(
      'select unit, figure, women, men, unspecified, total from declared_figure where figure = $1 and unit = any($2)', [figure, units]);
    return new Map(rows.map((row) => [
      row.unit,
      Object.assign(new GenderCount(), {
        total: row.total, women: row.women, men: row.men, unspecified: row.unspecified,
        absence: row.total === null ? Absence.MISSING : null,
      }),
    ]));
  });
