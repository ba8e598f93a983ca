export interface LeaderNeed {
  /** Groups of the largest size: the fewest leaders that are enough. */
  fewest: number;
  /** Groups of the smallest size. */
  most: number;
}

/**
 * Leaders needed so that everyone has a place in a group of `smallest` to `largest` people, one leader a group, rounded up:
 * 1 805 employees in groups of 8 to 10 need 181 to 226, where the plan says 180 (domain.md A32, N6).
 */
export function leaderNeed(employees: number, smallest: number, largest: number): LeaderNeed {
  return { fewest: Math.ceil(employees / largest), most: Math.ceil(employees / smallest) };
}
