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
  // Money that came back makes no more planned money than there is.
  const used = from.actualMinor > 0n ? from.actualMinor : 0n;
  if (amountMinor > from.plannedMinor - used) return 'MORE_THAN_UNUSED';
  return { from: from.plannedMinor - amountMinor, to: to.plannedMinor + amountMinor };
}
