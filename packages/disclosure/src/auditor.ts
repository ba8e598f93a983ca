import { push, solution, startingSolution, type Tableau } from './simplex';

/** A cell as the reader meets it. */
export interface ReaderCell {
  key: string;
  /** the printed number, or null when it is not printed */
  value: number | null;
  /** the least a reader may assume of an unprinted cell: 1 where zeros are always printed, else 0 */
  lowest?: number;
}

/** `whole` is the sum of `parts`; keys of cells. */
export interface Sum {
  whole: string;
  parts: readonly string[];
}

/** The whole numbers an unprinted cell may still be, seen by a reader who knows every printed cell and every sum. */
export interface ReaderRange {
  lowest: number;
  highest: number;
}

const EPSILON = 1e-6;

/** Unprinted cells that some sum ties together, in groups; a group can be examined without the others. */
export function hiddenGroups(hidden: readonly string[], sums: readonly Sum[]): string[][] {
  const leader = new Map(hidden.map((key) => [key, key]));
  const find = (key: string): string => {
    let at = key;
    while (leader.get(at) !== at) at = leader.get(at)!;
    leader.set(key, at);
    return at;
  };
  for (const { whole, parts } of sums) {
    const tied = [whole, ...parts].filter((key) => leader.has(key));
    for (const key of tied) leader.set(find(key), find(tied[0]!));
  }
  const groups = new Map<string, string[]>();
  for (const key of hidden) groups.set(find(key), [...(groups.get(find(key)) ?? []), key]);
  return [...groups.values()];
}

function equationsOf(group: string[], cells: Map<string, ReaderCell>, sums: readonly Sum[]): Tableau {
  const column = new Map(group.map((key, index) => [key, index]));
  const equations: number[][] = [];
  for (const { whole, parts } of sums) {
    if (![whole, ...parts].some((key) => column.has(key))) continue;
    const equation = new Array<number>(group.length + 1).fill(0);
    const add = (key: string, sign: number) => {
      const cell = cells.get(key);
      if (!cell) throw new Error(`Sum of ${whole}: there is no cell ${key}.`);
      const index = column.get(key);
      if (index !== undefined) equation[index]! += sign;
      // the unknown is counted from its lowest, so that it is never negative
      equation[group.length]! -= sign * (index === undefined ? cell.value! : (cell.lowest ?? 0));
    };
    add(whole, 1);
    for (const part of parts) add(part, -1);
    equations.push(equation);
  }
  const tableau = startingSolution(equations, group.length);
  if (!tableau) throw new Error(`The printed cells contradict each other around ${group.join(', ')}.`);
  return tableau;
}

/** Examines one group; stops at the first width 1 of a cell when only `pinnedOnly` is asked. */
function rangesOf(group: string[], cells: Map<string, ReaderCell>, sums: readonly Sum[], pinnedOnly: boolean): ReaderRange[] {
  const tableau = equationsOf(group, cells, sums);
  const seen = group.map(() => ({ lowest: Infinity, highest: -Infinity }));
  const look = () =>
    solution(tableau).forEach((value, index) => {
      const range = seen[index]!;
      range.lowest = Math.min(range.lowest, Math.ceil(value - EPSILON));
      range.highest = Math.max(range.highest, Math.floor(value + EPSILON));
    });
  look();
  group.forEach((_, index) => {
    const range = seen[index]!;
    for (const direction of [1, -1] as const) {
      if (pinnedOnly && range.highest > range.lowest) return;
      if (push(tableau, index, direction)) look();
      else range.highest = Infinity;
    }
  });
  return seen.map((range, index) => {
    const offset = cells.get(group[index]!)!.lowest ?? 0;
    return { lowest: range.lowest + offset, highest: range.highest + offset };
  });
}

/**
 * What a reader can work out about every unprinted cell from all printed cells, all sums and the fact that people are
 * counted in whole numbers: exact least and greatest value, by linear programming.
 * @throws Error when a sum names no cell or the printed cells contradict the sums.
 */
export function audit(cells: readonly ReaderCell[], sums: readonly Sum[]): Map<string, ReaderRange> {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const hidden = cells.filter((cell) => cell.value === null).map((cell) => cell.key);
  const found = new Map<string, ReaderRange>();
  for (const group of hiddenGroups(hidden, sums)) {
    const ranges = rangesOf(group, byKey, sums, false);
    group.forEach((key, index) => found.set(key, ranges[index]!));
  }
  return found;
}

/** The unprinted cells among `group` whose value a reader can work out exactly. `group` as `hiddenGroups` gives it. */
export function pinned(group: string[], cells: Map<string, ReaderCell>, sums: readonly Sum[]): string[] {
  const ranges = rangesOf(group, cells, sums, true);
  return group.filter((_, index) => ranges[index]!.lowest === ranges[index]!.highest);
}
