import { figureOf, type Cell } from '../figure/cell';
import { rowFrame, type RowFrame } from '../row-frame/row-frame';

export interface DumbbellRow {
  name: string;
  from: Cell;
  to: Cell;
}

export interface PlacedDumbbell {
  name: string;
  y: number;
  from: { value: number; x: number; textX: number; anchor: 'start' | 'end' } | null;
  to: { value: number; x: number; textX: number; anchor: 'start' | 'end' } | null;
}

export interface DumbbellLayout {
  frame: RowFrame;
  rows: PlacedDumbbell[];
}

const OUTSIDE = 12;

/** Two figures a row on one axis. Their numbers stand on the outer sides, so that they do not meet between the marks. */
export function dumbbellLayout(rows: readonly DumbbellRow[], width: number, domain: readonly [number, number]): DumbbellLayout {
  const frame = rowFrame({ names: rows.map(({ name }) => name), width, domain, rowHeight: 38, endRoom: 58, nice: false });
  return {
    frame,
    rows: rows.map(({ name, from, to }, index) => {
      const [a, b] = [figureOf(from).value, figureOf(to).value];
      const fromLeft = a !== null && (b === null || a < b);
      const place = (value: number | null, left: boolean) =>
        value === null
          ? null
          : {
              value,
              x: frame.x(value),
              textX: frame.x(value) + (left ? -OUTSIDE : OUTSIDE),
              anchor: left ? ('end' as const) : ('start' as const),
            };
      return { name, y: frame.rows[index]!.y, from: place(a, fromLeft), to: place(b, !fromLeft && a !== null) };
    }),
  };
}
