import { figureOf, type Absence, type Cell } from '../figure/cell';
import { rowFrame, type RowFrame } from '../row-frame/row-frame';

/** Below so many people a figure per person says too much about each (domain §4.3). */
export const LEAST_N = 5;

export interface LollipopRow {
  name: string;
  value: Cell;
  /** the number of people the figure is about; leave out where it is not about people */
  n?: Cell;
}

export interface PlacedLollipop {
  name: string;
  y: number;
  value: number | null;
  absence: Absence | null;
  n: number | null;
  x: number;
}

/** The figure as it may be shown: hidden where it is about fewer than five people. */
export function shownValue({ value, n }: LollipopRow): Cell {
  if (n === undefined) return value;
  const { value: people, absence } = figureOf(n);
  if (people === null) return { value: null, absence: absence ?? 'MISSING' };
  if (people === 0) return { value: null, absence: 'NOT_APPLICABLE' };
  return people < LEAST_N ? { value: null, absence: 'SUPPRESSED' } : value;
}

export function lollipopLayout(
  rows: readonly LollipopRow[],
  width: number,
  fromZero: boolean,
  endRoom = 132,
): { frame: RowFrame; points: PlacedLollipop[] } {
  const figures = rows.map((row) => figureOf(shownValue(row)));
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values, Infinity);
  const high = Math.max(...values, fromZero ? 0 : -Infinity);
  const domain: [number, number] = values.length === 0 ? [0, 1] : [low, high > low ? high : low + 1];
  const frame = rowFrame({ names: rows.map(({ name }) => name), width, domain, endRoom, whole: values.length > 0 && values.every(Number.isInteger) });
  return {
    frame,
    points: rows.map(({ name, n }, index) => {
      const { value, absence } = figures[index]!;
      return {
        name,
        y: frame.rows[index]!.y,
        value,
        absence: value === null ? (absence ?? 'MISSING') : null,
        n: figureOf(n).value,
        x: frame.x(value ?? domain[0]),
      };
    }),
  };
}
