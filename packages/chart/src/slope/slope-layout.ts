import { scaleLinear } from '@visx/scale';
import { figureOf, type Absence, type Cell } from '../figure/cell';
import { textWidth } from '../figure/text-width';

/** 95 % limits, in the same unit as the figure. */
export interface Interval {
  from: number;
  to: number;
}

export interface SlopeRow {
  name: string;
  before: Cell;
  after: Cell;
  beforeInterval?: Interval | null;
  afterInterval?: Interval | null;
  /** of the change itself; when it holds 0 the change cannot be told from chance */
  changeInterval?: Interval | null;
}

export interface SlopeBand {
  from: number;
  to: number;
  label: string;
}

export type Change = 'UP' | 'DOWN' | 'UNCERTAIN' | 'UNKNOWN';

/** Whether a change may be spoken of. Without an interval nothing is claimed. */
export function changeOf({ before, after, changeInterval }: SlopeRow): Change {
  const [a, b] = [figureOf(before).value, figureOf(after).value];
  if (a === null || b === null) return 'UNKNOWN';
  if (!changeInterval || (changeInterval.from <= 0 && changeInterval.to >= 0)) return 'UNCERTAIN';
  return b > a ? 'UP' : 'DOWN';
}

export interface SlopeEnd {
  value: number;
  y: number;
  labelY: number;
  interval: { y1: number; y2: number } | null;
}

export interface PlacedSlope {
  name: string;
  change: Change;
  before: SlopeEnd | null;
  after: SlopeEnd | null;
  absence: Absence | null;
}

export interface SlopeLayout {
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  bands: { label: string; y: number; height: number; labelX: number; labelY: number }[];
  /** there is no room for names on the right; they stand on the left */
  namesOnce: boolean;
  rows: PlacedSlope[];
  /** rows without both figures are listed beneath */
  absent: PlacedSlope[];
}

const LABEL = 17;

function spread(ends: SlopeEnd[], bottom: number): void {
  const ordered = [...ends].sort((a, b) => a.labelY - b.labelY);
  for (let index = 1; index < ordered.length; index++) {
    ordered[index]!.labelY = Math.max(ordered[index]!.labelY, ordered[index - 1]!.labelY + LABEL);
  }
  // pushed out at the foot: move the lowest back up, and those above it that it now meets
  let limit = bottom + 6;
  for (const end of ordered.reverse()) {
    end.labelY = Math.min(end.labelY, limit);
    limit = end.labelY - LABEL;
  }
}

const BAND_LABEL = 11;

/** Where in its band a label meets the lines least: as far from them as there is, in the middle where it makes no difference. */
function labelPlace(label: string, { y, height }: { y: number; height: number }, rows: readonly PlacedSlope[], left: number, right: number): { labelX: number; labelY: number } {
  const half = Math.min(textWidth(label, BAND_LABEL), right - left) / 2;
  const reach = right - left - 2 * half;
  const places = [0.5, 0.05, 0.95, 0.25, 0.75].flatMap((part) =>
    (height >= 34 ? [y + 14, y + height - 6] : [y + 14]).map((labelY) => ({ labelX: left + half + part * reach, labelY })),
  );
  const room = ({ labelX, labelY }: (typeof places)[number]): number => {
    const [top, bottom] = [labelY - BAND_LABEL, labelY];
    const gaps = rows.map(({ before, after }) => {
      const at = (x: number): number => before!.y + ((x - left) / (right - left)) * (after!.y - before!.y);
      const [from, to] = [at(labelX - half), at(labelX + half)];
      return Math.max(Math.min(from, to) - bottom, top - Math.max(from, to));
    });
    return Math.min(6, ...gaps);
  };
  return places.reduce((best, place) => (room(place) > room(best) + 0.01 ? place : best));
}

/** Two moments joined by a line a row, on a common scale; figures never stand on each other. */
export function slopeLayout(rows: readonly SlopeRow[], bands: readonly SlopeBand[], width: number, domain?: readonly [number, number]): SlopeLayout {
  const names = Math.max(40, ...rows.map(({ name }) => textWidth(`${name} 00,0 %`)));
  const side = Math.min(names + 18, width * 0.42);
  const namesOnce = width < 480;
  const [top, bottom] = [30, 30 + Math.max(280, rows.length * 30)];
  const values = rows
    .flatMap(({ before, after, beforeInterval, afterInterval }) => [
      figureOf(before).value,
      figureOf(after).value,
      beforeInterval?.from,
      beforeInterval?.to,
      afterInterval?.from,
      afterInterval?.to,
    ])
    .filter((value): value is number => typeof value === 'number');
  const [low, high] = domain ?? [Math.min(0, ...values), Math.max(...values, 0)];
  const y = scaleLinear<number>({ domain: [low, high === low ? low + 1 : high], range: [bottom, top], nice: !domain });
  const end = (cell: Cell, interval: Interval | null | undefined): SlopeEnd | null => {
    const { value } = figureOf(cell);
    if (value === null) return null;
    return { value, y: y(value), labelY: y(value) + 4.5, interval: interval ? { y1: y(interval.to), y2: y(interval.from) } : null };
  };
  const placed = rows.map((row): PlacedSlope => ({
    name: row.name,
    change: changeOf(row),
    before: end(row.before, row.beforeInterval),
    after: end(row.after, row.afterInterval),
    absence:
      figureOf(row.before).value === null
        ? (figureOf(row.before).absence ?? 'MISSING')
        : figureOf(row.after).value === null
          ? (figureOf(row.after).absence ?? 'MISSING')
          : null,
  }));
  const full = placed.filter(({ absence }) => absence === null);
  spread(
    full.map(({ before }) => before!),
    bottom,
  );
  spread(
    full.map(({ after }) => after!),
    bottom,
  );
  const [least, most] = y.domain() as [number, number];
  const right = width - (namesOnce ? 64 : side);
  return {
    height: bottom + 14,
    left: side,
    right,
    top,
    bottom,
    namesOnce,
    rows: full,
    absent: placed.filter(({ absence }) => absence !== null),
    bands: bands
      .filter(({ from, to }) => to > least && from < most)
      .map(({ from, to, label }) => {
        const [upper, lower] = [y(Math.min(to, most)), y(Math.max(from, least))];
        const band = { y: upper, height: lower - upper };
        return { label, ...band, ...labelPlace(label, band, full, side, right) };
      }),
  };
}
