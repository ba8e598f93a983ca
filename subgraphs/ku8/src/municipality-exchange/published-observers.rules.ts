import { thresholdFor } from '@samlar/disclosure/threshold';

export interface ObserverCount {
  code: string;
  trained: number;
  /** Active now; never more than trained. */
  active: number;
}

export interface PublishedObservers {
  trained: number | null;
  active: number | null;
}

/**
 * What anyone may know of each municipality's observers (domain.md §4.7): fewer than five are hidden, and where that is one
 * municipality alone the smallest other with it, since the plan prints their sum. Active ones stand only where the paused
 * ones, trained less active, are nobody or enough.
 */
export function publishedObservers(counts: readonly ObserverCount[]): Map<string, PublishedObservers> {
  const threshold = thresholdFor('PERSONS');
  const few = (count: number): boolean => count > 0 && count < threshold;
  const hidden = new Set(counts.filter(({ trained }) => few(trained)).map(({ code }) => code));
  if (hidden.size === 1) {
    const [next] = counts.filter(({ code, trained }) => trained > 0 && !hidden.has(code)).sort((a, b) => a.trained - b.trained || (a.code < b.code ? -1 : 1));
    if (next) hidden.add(next.code);
  }
  return new Map(counts.map(({ code, trained, active }) => [code, {
    trained: hidden.has(code) ? null : trained,
    active: hidden.has(code) || few(active) || few(trained - active) ? null : active,
  }]));
}
