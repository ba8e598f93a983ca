/** An occasion as somebody plans it. */
export interface OccasionPlan {
  capacity?: number | null;
  minimum?: number | null;
  sessions: readonly { startsAt: Date; endsAt: Date; place?: string | null; overnight?: boolean | null; days?: number | null }[];
  quotas?: readonly { organisation: string; seats: number }[] | null;
  quotasReleasedAt?: Date | null;
}

export type OccasionFault = 'NO_SESSION' | 'SESSION_BACKWARDS' | 'SESSIONS_OVERLAP' | 'MINIMUM_ABOVE_CAPACITY';

/** Why an occasion cannot be held as planned, or null. */
export function occasionFault(plan: OccasionPlan): OccasionFault | null {
  if (plan.sessions.length === 0) return 'NO_SESSION';
  if (plan.sessions.some(({ startsAt, endsAt }) => endsAt <= startsAt)) return 'SESSION_BACKWARDS';
  const inOrder = [...plan.sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (inOrder.some(({ startsAt }, index) => index > 0 && startsAt < inOrder[index - 1]!.endsAt)) return 'SESSIONS_OVERLAP';
  if (plan.capacity != null && plan.minimum != null && plan.minimum > plan.capacity) return 'MINIMUM_ABOVE_CAPACITY';
  return null;
}

export interface SeatPlanFault {
  code: 'CAPACITY_NOT_POSITIVE' | 'QUOTA_NEGATIVE' | 'QUOTAS_WITHOUT_CAPACITY' | 'QUOTAS_ABOVE_CAPACITY';
  values?: { sum: number; capacity: number };
}

/** Why seats and quotas do not fit together, or null. */
export function seatPlanFault(capacity: number | null, quotas: readonly { seats: number }[]): SeatPlanFault | null {
  if (capacity !== null && (!Number.isInteger(capacity) || capacity < 1)) return { code: 'CAPACITY_NOT_POSITIVE' };
  if (quotas.some(({ seats }) => !Number.isInteger(seats) || seats < 0)) return { code: 'QUOTA_NEGATIVE' };
  const sum = quotas.reduce((total, { seats }) => total + seats, 0);
  if (capacity === null && quotas.length > 0) return { code: 'QUOTAS_WITHOUT_CAPACITY' };
  return capacity !== null && sum > capacity ? { code: 'QUOTAS_ABOVE_CAPACITY', values: { sum, capacity } } : null;
}
