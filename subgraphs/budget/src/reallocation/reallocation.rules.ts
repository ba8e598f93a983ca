export interface LineAmounts {
  id: string;
  project: string;
  plannedMinor: bigint;
  /** Posted so far. */
  actualMinor: bigint;
}

export type ReallocationRefusal = 'SAME_LINE' | 'OTHER_PROJECT' | 'NOT_POSITIVE' | 'MORE_THAN_UNUSED';

/** Moves money between two lines of one project; the project's total stays (domain.md A32, invariant 6.1-14). */
export function reallocate(from: LineAmounts, to: LineAmounts, amountMinor: bigint): { from: bigint; to: bigint } | ReallocationRefusal {
  if (from.id === to.id) return 'SAME_LINE';
  if (from.project !== to.project) return 'OTHER_PROJECT';
  if (amountMinor <= 0n) return 'NOT_POSITIVE';
  if (amountMinor > from.plannedMinor - from.actualMinor) return 'MORE_THAN_UNUSED';
  return { from: from.plannedMinor - amountMinor, to: to.plannedMinor + amountMinor };
}
