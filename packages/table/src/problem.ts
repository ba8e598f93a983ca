import type { Text } from './text';

export type Severity = 'error' | 'warning';

export type ProblemCode =
  | 'too-many-bytes' | 'too-many-rows' | 'not-a-table' | 'broken-quotes' | 'empty-file' | 'no-rows'
  | 'missing-header' | 'duplicate-header' | 'unknown-header' | 'extra-cells'
  | 'empty-cell' | 'missing-value' | 'not-a-number' | 'not-an-integer' | 'out-of-range' | 'not-a-date' | 'not-allowed'
  | 'duplicate-key' | 'sum-differs' | 'more-problems';

/** Figures and words as the file has them, by name. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** One thing that is wrong with a file. An error means the file must not be committed; a warning is for a person to read. */
export interface Problem {
  severity: Severity;
  /** The row as a spreadsheet counts it, from 1 with the header included; null when the file as a whole is meant. */
  row: number | null;
  /** The column's header as it stands in the file, or as declared when it is absent; null when no column is meant. */
  column: string | null;
  code: ProblemCode;
  message: Text;
  /** What the message speaks of, for those who word `code` in another language. */
  values: ProblemValues;
}

/** Collects problems up to a limit, so that a file of nothing but mistakes does not fill the memory. */
export interface ProblemList {
  add(problem: Problem): void;
  /** What was kept; if more were found, one last problem says how many. */
  all(): Problem[];
}

export function problemList(limit: number): ProblemList {
  const kept: Problem[] = [];
  let errorsDropped = 0;
  let warningsDropped = 0;
  return {
    add(problem) {
      if (kept.length < limit) kept.push(problem);
      else if (problem.severity === 'error') errorsDropped += 1;
      else warningsDropped += 1;
    },
    all() {
      const dropped = errorsDropped + warningsDropped;
      if (dropped === 0) return [...kept];
      return [...kept, {
        severity: errorsDropped > 0 ? 'error' : 'warning',
        row: null,
        column: null,
        code: 'more-problems',
        values: { count: dropped },
        message: {
          sv: `Ytterligare ${dropped} problem visas inte. Rätta de första och läs in filen igen.`,
          en: `Another ${dropped} problems are not shown. Correct the first ones and read the file again.`,
        },
      }];
    },
  };
}
