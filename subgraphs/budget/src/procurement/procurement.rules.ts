/** A tender is in time up to and including the deadline's minute (domain.md §4.7: deadlines to the minute). */
export function isLate(arrivedAt: Date, deadline: Date): boolean {
  return Math.floor(arrivedAt.getTime() / 60_000) > Math.floor(deadline.getTime() / 60_000);
}
