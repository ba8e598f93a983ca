import type { EntityManager } from 'typeorm';
import { NamedValue } from '@samlar/subgraph/value-types';
import type { Problem } from '@samlar/table/problem';
import { Severity, type ImportKind, type ImportPlan, type ImportProblem, type SumCheck } from './import-report';

export function asImportProblem({ severity, row, column, code, message, values }: Problem): ImportProblem {
  return {
    severity: severity === 'error' ? Severity.ERROR : Severity.WARNING,
    row, column, code, message: message.sv, messageEnglish: message.en, values: NamedValue.list(values),
  };
}

/** The plan for rows that stand for rows of the register: what is new, what differs in `fields`, what the file leaves out. */
export function planned<R extends { id: string }>(
  kind: ImportKind,
  table: { rows: readonly unknown[]; problems: Problem[]; acceptable: boolean },
  ruleProblems: Problem[],
  rows: R[],
  known: R[],
  fields: (keyof R & string)[],
  write: (manager: EntityManager) => Promise<void>,
  sumChecks: SumCheck[] = [],
): ImportPlan {
  const before = new Map(known.map((row) => [row.id, row]));
  const inFile = new Set(rows.map((row) => row.id));
  const added = rows.filter((row) => !before.has(row.id)).length;
  const changed = rows.filter((row) => {
    const old = before.get(row.id);
    return old && fields.some((field) => (old[field] ?? null) !== (row[field] ?? null));
  }).length;
  return {
    report: {
      kind,
      rows: table.rows.length,
      problems: [...table.problems, ...ruleProblems].map(asImportProblem),
      sumChecks,
      added,
      changed,
      unchanged: rows.length - added - changed,
      notInFile: known.filter((row) => !inFile.has(row.id)).length,
      acceptable: table.acceptable && !ruleProblems.some(({ severity }) => severity === 'error'),
    },
    write,
  };
}
