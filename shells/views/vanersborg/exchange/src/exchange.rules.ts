import type { Meeting, Series, Side } from './exchange.query';

export interface Beside {
  number: number;
  ours: Meeting | null;
  theirs: Meeting | null;
}

const seriesOf = (side: Side | null): Series | null => side?.meetingSeries?.[0] ?? null;

/** The meetings of both by number, as many as either plans. */
export function sideBySide(ours: Side | null, theirs: Side | null): Beside[] {
  const both = [seriesOf(ours), seriesOf(theirs)];
  const most = Math.max(0, ...both.flatMap((series) => (series ? [series.planned, ...series.meetings.map(({ number }) => number)] : [])));
  const of = (series: Series | null | undefined, number: number): Meeting | null => series?.meetings.find((each) => each.number === number) ?? null;
  return Array.from({ length: most }, (_, index) => ({ number: index + 1, ours: of(both[0], index + 1), theirs: of(both[1], index + 1) }));
}

/** Tasks the other municipality has tried and we have not: something to ask them about. Each once, in their order. */
export function untried(ours: Side | null, theirs: Side | null): string[] {
  const tasks = (side: Side | null): string[] => [...new Set(seriesOf(side)?.meetings.flatMap(({ betweenTask }) => betweenTask ?? []) ?? [])];
  const own = new Set(tasks(ours));
  return tasks(theirs).filter((task) => !own.has(task));
}

/** Planned meetings that have no day. */
export const withoutDay = ({ planned, scheduled }: Pick<Series, 'planned' | 'scheduled'>): number => Math.max(0, planned - scheduled);
