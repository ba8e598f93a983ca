/** Share of an occasion's sessions to attend for it to count as completed (◆). */
export const COMPLETION_SHARE = 0.75;

/** Whether somebody who attended so many sessions has completed the occasion. */
export function hasCompleted(attended: number, sessions: number): boolean {
  return sessions > 0 && attended / sessions >= COMPLETION_SHARE;
}
