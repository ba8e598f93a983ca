import type { Problem } from '@samlar/table/problem';

/** A problem of our own rules, beside the table reader's. */
export function ruleProblem(row: number | null, column: string | null, code: string, values: Problem['values'], sv: string, en: string, severity: Problem['severity'] = 'error'): Problem {
  return { severity, row, column, code: code as Problem['code'], values, message: { sv, en } };
}

/**
 * The members of one cycle in "a has b above it", or null. `above` may name several for one (a person with two managers):
 * reporting lines form a directed acyclic graph across municipalities (domain.md A24, invariant 6.1-4).
 */
export function findCycle(above: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  for (const start of above.keys()) {
    if (done.has(start)) continue;
    const path: string[] = [start];
    const open = new Set(path);
    const next = [0];
    while (path.length > 0) {
      const here = path[path.length - 1]!;
      const parents = above.get(here) ?? [];
      const index = next[next.length - 1]!++;
      const parent = parents[index];
      if (parent === undefined) {
        done.add(here);
        open.delete(here);
        path.pop();
        next.pop();
      } else if (open.has(parent)) {
        return path.slice(path.indexOf(parent));
      } else if (!done.has(parent)) {
        path.push(parent);
        open.add(parent);
        next.push(0);
      }
    }
  }
  return null;
}

/** Luhn's check for a Swedish organisation number NNNNNN-NNNN, whose third digit is at least 2 (domain.md §4.7). */
export function isOrgNumber(text: string): boolean {
  if (!/^\d{2}[2-9]\d{3}-\d{4}$/.test(text)) return false;
  const sum = [...text.replace('-', '')].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
