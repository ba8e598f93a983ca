import { figureOf, type Absence, type Cell } from '../figure/cell';
import { rowFrame, type RowFrame } from '../row-frame/row-frame';

export interface BarRow {
  id?: string;
  name: string;
  value: Cell;
  /** what is planned beyond the value, drawn dashed after it */
  planned?: Cell;
  /** a mark on the bar, such as the number the row should reach */
  target?: Cell;
}

export interface PlacedBar {
  name: string;
  y: number;
  value: number | null;
  absence: Absence | null;
  /** left end and length of the bar; a bar below zero grows to the left */
  x: number;
  length: number;
  planned: { x: number; length: number; value: number } | null;
  targetX: number | null;
  textX: number;
  anchor: 'start' | 'end';
}

export interface BarBandLayout {
  frame: RowFrame;
  bars: PlacedBar[];
  band: { x: number; length: number } | null;
}

function bounds(rows: readonly BarRow[], band: readonly [number, number] | null): [number, number] {
  const ends = rows.flatMap(({ value, planned, target }) => {
    const own = figureOf(value).value ?? 0;
    return [own, own + (figureOf(planned).value ?? 0), figureOf(target).value ?? 0];
  });
  const all = [0, ...ends, ...(band ?? [])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low === high ? [low, low + 1] : [low, high];
}

/** A bar a row, growing from zero, with an optional band that the bars should end in. */
export function barBandLayout(rows: readonly BarRow[], width: number, band: readonly [number, number] | null = null): BarBandLayout {
  const domain = bounds(rows, band);
  const frame = rowFrame({ names: rows.map(({ name }) => name), width, domain, endRoom: 78, startRoom: domain[0] < 0 ? 34 : 0, whole: rows.every(({ value }) => Number.isInteger(figureOf(value).value ?? 0)) && domain.every(Number.isInteger) });
  const zero = frame.x(0);
  return {
    frame,
    band: band && { x: frame.x(band[0]), length: frame.x(band[1]) - frame.x(band[0]) },
    bars: rows.map(({ name, value: cell, planned: plannedCell, target }, index) => {
      const { value, absence } = figureOf(cell);
      const planned = figureOf(plannedCell).value;
      const end = frame.x(value ?? 0);
      const last = frame.x((value ?? 0) + (planned ?? 0));
      const below = (value ?? 0) < 0;
      const targetValue = figureOf(target).value;
      return {
        name,
        y: frame.rows[index]!.y,
        value,
        absence: value === null ? (absence ?? 'MISSING') : null,
        x: Math.min(zero, end),
        length: Math.abs(end - zero),
        planned: planned ? { x: end, length: last - end, value: planned } : null,
        targetX: targetValue === null ? null : frame.x(targetValue),
        textX: below ? end - 6 : Math.max(last, zero, targetValue === null ? 0 : frame.x(targetValue)) + 8,
        anchor: below ? 'end' : 'start',
      };
    }),
  };
}
