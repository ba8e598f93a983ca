import type { ColumnSet, Row } from './column';
import type { Problem } from './problem';
import type { TableResult } from './table';

/** A sum a document states beside the one its rows give. The difference is shown, never corrected (domain.md §2.5, invariant 3). */
export interface DeclaredTotal {
  declared: number | null;
  computed: number;
  /** declared − computed; null when nothing was declared. */
  difference: number | null;
  /** How many values were missing, and so are not in `computed`. */
  missing: number;
}

/** Sums exact to six decimals, so that tenths do not leave a trace of binary arithmetic. */
export function sum(values: readonly (number | null)[]): number {
  return Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 1e6) / 1e6;
}

export function declaredTotal(declared: number | null, values: readonly (number | null)[]): DeclaredTotal {
  const computed = sum(values);
  return {
    declared, computed,
    difference: declared === null ? null : sum([declared, -computed]),
    missing: values.filter((value) => value === null).length,
  };
}

/** Compares one column's declared sum (the table's total row, if it has one) with the sum of its rows. */
export function columnTotal<S extends ColumnSet>(result: TableResult<S>, column: keyof S & string): DeclaredTotal {
  const declared = result.totals[0]?.[column] ?? null;
  return declaredTotal(typeof declared === 'number' ? declared : null, result.rows.map((row) => numberOf(row, column)));
}

function numberOf<S extends ColumnSet>(row: Row<S>, column: keyof S & string): number | null {
  const value: string | number | null = row[column];
  return typeof value === 'number' ? value : null;
}

const swedish = (value: number): string => value.toLocaleString('sv-SE');
const english = (value: number): string => value.toLocaleString('en-GB');

/** A problem for every column whose declared sum differs from the computed one. Columns without a declared sum are passed over. */
export function totalProblems<S extends ColumnSet>(
  result: TableResult<S>, columns: S, checked: readonly (keyof S & string)[], severity: 'error' | 'warning' = 'warning',
): Problem[] {
  return checked.flatMap((column) => {
    const { declared, computed, difference } = columnTotal(result, column);
    if (declared === null || difference === null || difference === 0) return [];
    return [{
      severity, row: result.totalRowNumbers[0] ?? null, column: columns[column]!.header.sv, code: 'sum-differs' as const,
      values: { form: 'total', declared, computed, difference },
      message: {
        sv: `Angiven summa ${swedish(declared)}, raderna ger ${swedish(computed)}: skillnad ${swedish(difference)}.`,
        en: `Declared sum ${english(declared)}, the rows give ${english(computed)}: difference ${english(difference)}.`,
      },
    }];
  });
}

/** A problem for every row (sum rows too) where the parts are all given and do not add up to the whole (women + men = total). */
export function partProblems<S extends ColumnSet>(
  result: TableResult<S>, columns: S, whole: keyof S & string, parts: readonly (keyof S & string)[],
): Problem[] {
  const every = [
    ...result.rows.map((row, index) => ({ row, number: result.rowNumbers[index]! })),
    ...result.totals.map((row, index) => ({ row, number: result.totalRowNumbers[index]! })),
  ];
  return every.flatMap(({ row, number }) => {
    const declared = numberOf(row, whole);
    const values = parts.map((part) => numberOf(row, part));
    if (declared === null || values.some((value) => value === null)) return [];
    const computed = sum(values);
    if (computed === declared) return [];
    const names = (language: 'sv' | 'en'): string => parts.map((part) => columns[part]!.header[language]).join(' + ');
    return [{
      severity: 'error' as const, row: number, column: columns[whole]!.header.sv, code: 'sum-differs' as const,
      values: { form: 'parts', parts: names('sv'), partsEnglish: names('en'), declared, computed },
      message: {
        sv: `${names('sv')} är ${swedish(computed)}, men det står ${swedish(declared)}.`,
        en: `${names('en')} is ${english(computed)}, but it says ${english(declared)}.`,
      },
    }];
  });
}
