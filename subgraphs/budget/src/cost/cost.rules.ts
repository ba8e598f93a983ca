/** People behind a cost per participant, at least (domain.md §4.3). */
export const FEWEST_PARTICIPANTS = 5;

/**
 * Planned cost for each participant, in minor units rounded half up; null when there are too few people behind it, or
 * when their number is hidden or not known.
 */
export function costPerParticipant(plannedMinor: bigint, participants: number | null | undefined): bigint | null {
  if (participants === null || participants === undefined || participants < FEWEST_PARTICIPANTS) return null;
  return (plannedMinor * 2n + BigInt(participants)) / (2n * BigInt(participants));
}
