import { rowFrame, type RowFrame } from '../row-frame/row-frame';

/** A stretch of time (a block, a course) or a single occasion; dates are ISO days, `to` included. */
export interface GanttPart {
  from: string;
  to: string;
  label?: string;
  kind?: 'ongoing' | 'occasion' | 'residential';
}

export interface GanttRow {
  name: string;
  parts: readonly GanttPart[];
}

/** A school term: January to June, or July to December. */
export interface Term {
  /** the term's first day, ISO */
  from: string;
  x: number;
  width: number;
}

export interface PlacedGanttPart extends GanttPart {
  x: number;
  length: number;
}

export interface GanttLayout {
  frame: RowFrame;
  terms: Term[];
  rows: { name: string; y: number; parts: PlacedGanttPart[] }[];
  todayX: number | null;
}

const DAY = 86_400_000;

/** Days since 1970. @throws RangeError when the text is no ISO day. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`"${date}" is no date. Write it as 2012-03-07.`);
  return time / DAY;
}

/** The terms that a stretch of days touches, whole. */
export function termsBetween(from: string, to: string): { from: string; end: string }[] {
  const terms = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const [start, end] of [
      [`${year}-01-01`, `${year}-06-30`],
      [`${year}-07-01`, `${year}-12-31`],
    ] as const) {
      if (end >= from.slice(0, 10) && start <= to.slice(0, 10)) terms.push({ from: start, end });
    }
  }
  return terms;
}

/** Rows of activities over school terms. @throws RangeError on what is no day, or a part that ends before it begins. */
export function ganttLayout(rows: readonly GanttRow[], width: number, today?: string): GanttLayout {
  const parts = rows.flatMap((row) => row.parts);
  for (const part of parts) {
    if (dayNumber(part.from) > dayNumber(part.to)) throw new RangeError(`A part from ${part.from} to ${part.to}: it ends before it begins.`);
  }
  const from = parts.map((part) => part.from).sort()[0] ?? '2012-01-01';
  const to =
    parts
      .map((part) => part.to)
      .sort()
      .at(-1) ?? from;
  const terms = termsBetween(from, to);
  const [first, last] = [dayNumber(terms[0]!.from), dayNumber(terms.at(-1)!.end) + 1];
  const frame = rowFrame({ names: rows.map(({ name }) => name), width, domain: [first, last], endRoom: 6, nice: false, rowHeight: 34 });
  const at = (date: string, after = 0) => frame.x(dayNumber(date) + after);
  const now = today === undefined ? null : dayNumber(today);
  return {
    frame,
    terms: terms.map(({ from: start, end }) => ({ from: start, x: at(start), width: at(end, 1) - at(start) })),
    todayX: now === null || now < first || now > last ? null : frame.x(now),
    rows: rows.map(({ name, parts: own }, index) => ({
      name,
      y: frame.rows[index]!.y,
      parts: own.map((part) => ({ ...part, x: at(part.from), length: Math.max(2, at(part.to, 1) - at(part.from)) })),
    })),
  };
}
