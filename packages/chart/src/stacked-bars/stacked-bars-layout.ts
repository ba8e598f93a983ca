import { figureOf, type Absence, type Cell } from '../figure/cell';
import { rowFrame, type RowFrame } from '../row-frame/row-frame';

export interface StackPart {
  key: string;
  label: string;
}

export interface StackRow {
  name: string;
  /** a figure for each part's key */
  values: Record<string, Cell>;
}

export interface PlacedPart {
  part: number;
  value: number;
  /** share of the row's known sum, 0–1 */
  share: number;
  x: number;
  length: number;
}

export interface PlacedStack {
  name: string;
  y: number;
  parts: PlacedPart[];
  /** sum of the known parts; null when none is known */
  sum: number | null;
  /** why a part, or all of them, is not there */
  absence: Absence | null;
}

export interface StackedBarsLayout {
  frame: RowFrame;
  rows: PlacedStack[];
}

/**
 * Parts of a whole by row, in the order of `parts`. `asShares` fills the width with each row's own sum, unless one of its parts
 * is absent: shares of an unknown whole would be untrue, so such a row stays empty.
 */
export function stackedBarsLayout(rows: readonly StackRow[], parts: readonly StackPart[], width: number, asShares: boolean): StackedBarsLayout {
  const figures = rows.map(({ values }) => parts.map(({ key }) => figureOf(values[key])));
  const sums = figures.map((row) => row.reduce((sum, { value }) => sum + (value ?? 0), 0));
  const highest = asShares ? 1 : Math.max(1, ...sums);
  const frame = rowFrame({ names: rows.map(({ name }) => name), width, domain: [0, highest], endRoom: asShares ? 30 : 64, nice: !asShares, whole: !asShares && sums.every(Number.isInteger) });
  return {
    frame,
    rows: rows.map(({ name }, index) => {
      const row = figures[index]!;
      const sum = sums[index]!;
      const missing = row.find(({ value }) => value === null);
      const absence = missing ? (missing.absence ?? 'MISSING') : null;
      const drawn = asShares && (missing || sum === 0) ? [] : row;
      let from = 0;
      const placed = drawn.flatMap(({ value }, part): PlacedPart[] => {
        if (!value) return [];
        const share = value / sum;
        const start = from;
        from += asShares ? share : value;
        return [{ part, value, share, x: frame.x(start), length: frame.x(from) - frame.x(start) }];
      });
      return { name, y: frame.rows[index]!.y, parts: placed, sum: row.every(({ value }) => value === null) ? null : sum, absence };
    }),
  };
}
