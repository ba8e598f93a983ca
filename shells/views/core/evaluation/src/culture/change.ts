import type { Cell } from '@samlar/chart/cell';
import type { Comparison, Interval, MeasurementInShort } from './measurement';

export type Reading = 'UP' | 'DOWN' | 'UNCERTAIN';

/** Whether a difference may be spoken of: not where its interval holds 0, and never without one. Null where there is none. */
export function readingOf({ entropyDelta, entropyDeltaInterval: interval }: Pick<Comparison, 'entropyDelta' | 'entropyDeltaInterval'>): Reading | null {
  if (entropyDelta === null) return null;
  if (!interval || (interval.low <= 0 && interval.high >= 0)) return 'UNCERTAIN';
  return entropyDelta > 0 ? 'UP' : 'DOWN';
}

/** The latest measurement, and the one before it. */
export function inOrder<Of extends MeasurementInShort>({ before, after }: Pick<Comparison<Of>, 'before' | 'after'>): { latest: Of | null; earlier: Of | null } {
  return after ? { latest: after, earlier: before } : { latest: before, earlier: null };
}

/** A figure for a chart: itself, or why it is not there. */
export const cell = (value: number | null | undefined, absence: MeasurementInShort['absence'] | undefined): Cell =>
  value ?? { value: null, absence: absence ?? 'MISSING' };

export const ends = (interval: Interval | null | undefined): { from: number; to: number } | null =>
  (interval ? { from: interval.low, to: interval.high } : null);
