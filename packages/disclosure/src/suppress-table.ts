import { hiddenGroups, pinned, type ReaderCell, type Sum } from './auditor';
import type { Absence } from './gender-count';

/** A cell before disclosure control. */
export interface TableCell {
  key: string;
  /** a whole number from 0; null: not known to us either (MISSING) */
  value: number | null;
  /**
   * false: never printed, but a reader may reach it by subtraction, such as "the municipality outside its education
   * administration". It is protected like a printed cell.
   */
  printed?: boolean;
  /** true: hide it whatever its size */
  hide?: boolean;
}

/** A cell as published; `value` is null exactly when `absence` says why. */
export interface PublishedCell {
  key: string;
  value: number | null;
  absence: Exclude<Absence, 'NOT_APPLICABLE'> | null;
}

interface Work {
  byKey: Map<string, TableCell>;
  sums: readonly Sum[];
  /** not printed, for any reason */
  unprinted: Set<string>;
  /** must not be derivable */
  secret: Set<string>;
}

/** What the reader sees: a hidden cell is at least 1 when it is, since zeros stand; the strongest reader there is. */
function readerCells({ byKey, unprinted }: Work): Map<string, ReaderCell> {
  const seen = new Map<string, ReaderCell>();
  for (const { key, value, printed } of byKey.values()) {
    const hidden = unprinted.has(key);
    const lowest = hidden && printed !== false && value !== null ? Math.min(value, 1) : 0;
    seen.set(key, { key, value: hidden ? null : value, lowest });
  }
  return seen;
}

function exposed(work: Work, seen: Map<string, ReaderCell>, group: string[]): string[] {
  return pinned(group, seen, work.sums).filter((key) => work.secret.has(key));
}

const groupsOf = (work: Work): string[][] => hiddenGroups([...work.unprinted], work.sums);

/**
 * The smallest printed cell that is not 0 in a sum with `target`, or else in a sum with anything hidden around it.
 * There is always one while something is exposed: were all of them hidden, doubling every number would fit as well.
 */
function furtherCell({ byKey, sums, unprinted }: Work, target: string, group: string[]): string {
  for (const near of [[target], group]) {
    const touching = sums.filter(({ whole, parts }) => near.includes(whole) || parts.some((part) => near.includes(part)));
    // a sum whose only unknown is the target gives it away; look there first
    const alone = touching.filter(({ whole, parts }) => [whole, ...parts].filter((key) => unprinted.has(key)).length === 1);
    for (const some of [alone, touching]) {
      const keys = [...new Set(some.flatMap(({ whole, parts }) => [whole, ...parts]))];
      const value = (key: string) => byKey.get(key)!.value!;
      const candidates = keys.filter((key) => !unprinted.has(key) && value(key) > 0);
      candidates.sort((a, b) => value(a) - value(b) || (a < b ? -1 : 1));
      if (candidates[0] !== undefined) return candidates[0];
    }
  }
  throw new Error(`${target} can be worked out, and nothing around it is left to hide. This is a fault in the table's sums.`);
}

function check(cells: readonly TableCell[], sums: readonly Sum[]): Map<string, TableCell> {
  const byKey = new Map<string, TableCell>();
  for (const cell of cells) {
    if (byKey.has(cell.key)) throw new RangeError(`Cell ${cell.key} stands twice.`);
    if (cell.value !== null && !(Number.isInteger(cell.value) && cell.value >= 0)) {
      throw new RangeError(`Cell ${cell.key} is ${cell.value}; it must be a whole number from 0, or null when missing.`);
    }
    byKey.set(cell.key, cell);
  }
  for (const { whole, parts } of sums) {
    const values = [whole, ...parts].map((key) => {
      const cell = byKey.get(key);
      if (!cell) throw new RangeError(`Sum of ${whole}: there is no cell ${key}.`);
      return cell.value;
    });
    if (values.includes(null)) continue;
    const [declared, ...rest] = values as number[];
    const computed = rest.reduce((sum, value) => sum + value, 0);
    if (declared !== computed) {
      throw new RangeError(`Cell ${whole} is ${declared}, but its parts add up to ${computed}. Give computed sums, not declared ones.`);
    }
  }
  return byKey;
}

/**
 * A table made safe to print: cells below the threshold are hidden, and as many further cells as are needed so that none
 * of them can be worked out from the rest (domain §4.7, §6.1-11). Deterministic: the same table gives the same answer.
 *
 * Zeros stand: hiding one is never needed. Every sum that a reader knows must be in `sums`; for a whole that is
 * published beside a part of it, add the rest as a cell with `printed: false`.
 * @throws RangeError when a cell is no count, a sum names no cell, or a sum does not hold.
 */
export function suppressTable(cells: readonly TableCell[], sums: readonly Sum[], threshold: number): PublishedCell[] {
  const byKey = check(cells, sums);
  const small = cells.filter(({ value, hide }) => hide || (value !== null && value > 0 && value < threshold));
  const work: Work = {
    byKey,
    sums,
    unprinted: new Set(cells.filter(({ value, printed }) => value === null || printed === false).map(({ key }) => key)),
    // a forced zero needs no protection of its own: it goes with the cell that forced it
    secret: new Set(small.filter(({ value }) => value !== 0).map(({ key }) => key)),
  };
  for (const { key } of small) work.unprinted.add(key);

  const primary = new Set(work.unprinted);
  // a group without a leak stays so as long as no cell joins it
  const safe = new Set<string>();
  for (;;) {
    let added = false;
    const seen = readerCells(work);
    for (const group of groupsOf(work)) {
      const name = group.join('\n');
      if (safe.has(name)) continue;
      const target = exposed(work, seen, group)[0];
      if (target === undefined) {
        safe.add(name);
        continue;
      }
      work.unprinted.add(furtherCell(work, target, group));
      added = true;
    }
    if (!added) break;
  }
  reveal(work, primary);
  return cells.map(({ key, value }) => {
    if (value === null) return { key, value, absence: 'MISSING' as const };
    return work.unprinted.has(key) ? { key, value: null, absence: 'SUPPRESSED' as const } : { key, value, absence: null };
  });
}

/** Prints again every further cell that turned out not to be needed, largest first. */
function reveal(work: Work, primary: Set<string>): void {
  const further = [...work.unprinted].filter((key) => !primary.has(key));
  further.sort((a, b) => work.byKey.get(b)!.value! - work.byKey.get(a)!.value! || (a < b ? -1 : 1));
  for (const key of further) {
    const group = groupsOf(work).find((keys) => keys.includes(key))!;
    work.unprinted.delete(key);
    const rest = hiddenGroups(
      group.filter((other) => other !== key),
      work.sums,
    );
    const seen = readerCells(work);
    if (rest.some((keys) => exposed(work, seen, keys).length > 0)) work.unprinted.add(key);
  }
}
