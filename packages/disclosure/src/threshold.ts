/** What a figure counts; each kind has its own lowest publishable number (domain §4.7, suppression policy). */
export type DisclosureKind = 'PERSONS' | 'SURVEY' | 'PLOT';

/**
 * The smallest count that may be shown.
 * PERSONS: people in a table. SURVEY: respondents behind a result. PLOT: respondents behind a value-level plot or a free-text theme.
 */
export const LOWEST_THRESHOLD: Readonly<Record<DisclosureKind, number>> = { PERSONS: 5, SURVEY: 7, PLOT: 10 };

/**
 * The threshold in force for a kind: the policy's own, or a higher one set by an administrator.
 * @throws RangeError when `raisedTo` is not a whole number or lies below the policy: thresholds may be raised, never lowered.
 */
export function thresholdFor(kind: DisclosureKind, raisedTo?: number | null): number {
  const lowest = LOWEST_THRESHOLD[kind];
  if (raisedTo === undefined || raisedTo === null) return lowest;
  if (!Number.isInteger(raisedTo) || raisedTo < lowest) {
    throw new RangeError(
      `Threshold ${raisedTo} for ${kind} is not allowed: give a whole number of at least ${lowest}. Thresholds may be raised, never lowered.`,
    );
  }
  return raisedTo;
}
