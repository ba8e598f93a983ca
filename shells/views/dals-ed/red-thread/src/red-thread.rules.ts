import type { BaseGroup, Series } from './red-thread.query';

export interface Pearl {
  number: number;
  heldOn: string | null;
  betweenTask: string | null;
  reports: string[];
}

/** Every planned meeting in order, those without a day too: a gap in the thread is to be seen (domain.md A22). */
export function thread({ planned, meetings }: Series): Pearl[] {
  const last = Math.max(planned, ...meetings.map(({ number }) => number));
  return Array.from({ length: last }, (_, index) => {
    const meeting = meetings.find(({ number }) => number === index + 1);
    return { number: index + 1, heldOn: meeting?.heldOn ?? null, betweenTask: meeting?.betweenTask ?? null, reports: meeting?.reports.map(({ text }) => text) ?? [] };
  });
}

export interface Placing {
  groups: number;
  people: number | null;
  smallest: number | null;
  largest: number | null;
}

/** How many managers the groups hold, and how even they are. Hidden sizes make the sum unknown. */
export function placing(groups: readonly BaseGroup[]): Placing {
  const sizes = groups.map(({ participants }) => participants.total);
  const known = sizes.filter((size) => size !== null);
  const whole = known.length === sizes.length && sizes.length > 0;
  return {
    groups: groups.length, people: whole ? known.reduce((sum, size) => sum + size, 0) : null,
    smallest: known.length > 0 ? Math.min(...known) : null, largest: known.length > 0 ? Math.max(...known) : null,
  };
}
