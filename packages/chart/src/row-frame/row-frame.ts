import { scaleLinear } from '@visx/scale';
import { textWidth, wrap } from '../figure/text-width';

/** Pixels from the axis to a name above its row: the axis would go through its first letter. */
export const CLEAR = 6;

/** Below this width a row's name stands above its bar instead of beside it. */
const STACK_BELOW = 520;
const AXIS = 26;
const LINE = 16;

export interface FrameRow {
  /** the name, in as many lines as it needs */
  lines: string[];
  /** baseline of the first line */
  labelY: number;
  /** middle of the bar */
  y: number;
}

export interface RowFrame {
  width: number;
  height: number;
  /** where bars may begin and end */
  left: number;
  right: number;
  top: number;
  /** names stand above their rows */
  stacked: boolean;
  rows: FrameRow[];
  ticks: number[];
  x: (value: number) => number;
}

export interface RowFrameOptions {
  names: readonly string[];
  width: number;
  domain: readonly [number, number];
  /** pixels for the bar of one row */
  rowHeight?: number;
  /** pixels kept free at the right for a figure after the bar */
  endRoom?: number;
  /** pixels kept free between the names and the lowest value, for figures of bars that grow to the left */
  startRoom?: number;
  /** round the domain outwards to even numbers */
  nice?: boolean;
  /** the figures are whole numbers, and so shall the axis be: halves would be written as the number beside */
  whole?: boolean;
}

/** Rows with names and one horizontal axis: the ground of all charts that compare by row. */
export function rowFrame({ names, width, domain, rowHeight = 32, endRoom = 64, startRoom = 0, nice = true, whole = false }: RowFrameOptions): RowFrame {
  const stacked = width < STACK_BELOW;
  const widest = Math.max(0, ...names.map((name) => textWidth(name)));
  const left = stacked ? 6 : Math.min(widest + 16, Math.round(width * 0.34));
  const right = Math.max(left + 80, width - endRoom);
  const scale = scaleLinear<number>({ domain: [...domain], range: [left + startRoom, right], nice });
  let y = AXIS;
  const rows = names.map((name) => {
    const lines = wrap(name, stacked ? width - left - CLEAR : left - 12);
    const room = stacked ? lines.length * LINE + rowHeight : Math.max(rowHeight, lines.length * LINE + 8);
    const middle = stacked ? y + lines.length * LINE + rowHeight / 2 - 2 : y + room / 2;
    const labelY = stacked ? y + 13 : middle - ((lines.length - 1) * LINE) / 2 + 4.5;
    y += room;
    return { lines, labelY, y: middle };
  });
  return {
    width,
    height: y + 8,
    left,
    right,
    top: AXIS,
    stacked,
    rows,
    ticks: scale.ticks(right - left < 260 ? 3 : 6).filter((tick) => !whole || Number.isInteger(tick)),
    x: (value) => scale(value),
  };
}
