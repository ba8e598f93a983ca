/** Equations `rows · x = constants` with `x >= 0`, brought to a basic feasible solution. */
export interface Tableau {
  /** one row per independent equation: coefficients, then the constant */
  rows: number[][];
  /** the variable each row is solved for */
  basis: number[];
  variables: number;
}

const EPSILON = 1e-9;

function pivot(tableau: Tableau, costs: number[], row: number, column: number): void {
  const source = tableau.rows[row]!;
  const divisor = source[column]!;
  for (let i = 0; i < source.length; i++) source[i]! /= divisor;
  for (const target of [...tableau.rows, costs]) {
    if (target === source) continue;
    const factor = target[column]!;
    if (Math.abs(factor) < EPSILON) continue;
    for (let i = 0; i < target.length; i++) target[i]! -= factor * source[i]!;
  }
  tableau.basis[row] = column;
}

/** Pivots by Bland's rule (no cycling) until no variable raises the objective. False when it grows without bound. */
function climb(tableau: Tableau, costs: number[], columns: number): boolean {
  const last = costs.length - 1;
  for (;;) {
    let column = 0;
    while (column < columns && costs[column]! < EPSILON) column++;
    if (column === columns) return true;
    let row = -1;
    let best = Infinity;
    tableau.rows.forEach((candidate, index) => {
      if (candidate[column]! < EPSILON) return;
      const ratio = candidate[last]! / candidate[column]!;
      const tie = Math.abs(ratio - best) < EPSILON;
      if (ratio < best - EPSILON || (tie && tableau.basis[index]! < tableau.basis[row]!)) {
        best = ratio;
        row = index;
      }
    });
    if (row < 0) return false;
    pivot(tableau, costs, row, column);
  }
}

/**
 * First phase: a starting solution, or null when the equations contradict each other.
 * `equations` hold the coefficients and, last, the constant.
 */
export function startingSolution(equations: number[][], variables: number): Tableau | null {
  const count = equations.length;
  const rows = equations.map((equation, index) => {
    const constant = equation[variables]!;
    const sign = constant < 0 ? -1 : 1;
    const artificial = Array.from({ length: count }, (_, i) => (i === index ? 1 : 0));
    return [...equation.slice(0, variables).map((value) => sign * value), ...artificial, sign * constant];
  });
  const tableau: Tableau = { rows, basis: rows.map((_, index) => variables + index), variables };
  const costs: number[] = Array.from({ length: variables + count + 1 }, (_, column) =>
    column >= variables && column < variables + count ? 0 : rows.reduce((sum, row) => sum + row[column]!, 0),
  );
  climb(tableau, costs, variables);
  if (Math.abs(costs[variables + count]!) > 1e-6) return null;

  // an artificial variable left in the basis at zero: swap it out, or drop its equation as a repetition of others
  for (let row = rows.length - 1; row >= 0; row--) {
    if (tableau.basis[row]! < variables) continue;
    const column = rows[row]!.slice(0, variables).findIndex((value) => Math.abs(value) > EPSILON);
    if (column >= 0) pivot(tableau, costs, row, column);
    else {
      rows.splice(row, 1);
      tableau.basis.splice(row, 1);
    }
  }
  tableau.rows = rows.map((row) => [...row.slice(0, variables), row[variables + count]!]);
  return tableau;
}

/** The values of all variables in the tableau's present solution. */
export function solution(tableau: Tableau): number[] {
  const point = new Array<number>(tableau.variables).fill(0);
  tableau.rows.forEach((row, index) => (point[tableau.basis[index]!] = row[tableau.variables]!));
  return point;
}

/** Moves the tableau to the solution with the highest (`direction` 1) or lowest (−1) value of one variable; false: unbounded. */
export function push(tableau: Tableau, variable: number, direction: 1 | -1): boolean {
  const costs = new Array<number>(tableau.variables + 1).fill(0);
  costs[variable] = direction;
  tableau.rows.forEach((row, index) => {
    if (tableau.basis[index] !== variable) return;
    for (let i = 0; i <= tableau.variables; i++) costs[i]! -= direction * row[i]!;
  });
  return climb(tableau, costs, tableau.variables);
}
