/** An observer's working days a calendar year, professional development included (domain A44). Unit: days, steps of a half. */
export const MINIMUM_DAYS = 10;
export const MAXIMUM_DAYS = 15;

/** A coordinator's decision to let one observer pass the maximum. */
export interface Override {
  reason: string;
}

export type DayVerdict =
  | { allowed: true; total: number; overridden: boolean }
  | { allowed: false; code: 'DAYS_INVALID' | 'OVER_YEARLY_MAXIMUM'; total: number };

/** May `added` days be put on top of `taken` (logged, planned and training days of the same calendar year)? */
export function judgeDays(taken: number, added: number, override: Override | null): DayVerdict {
  const total = taken + added;
  if (!(added > 0) || !Number.isInteger(added * 2)) {
    return { allowed: false, code: 'DAYS_INVALID', total: taken };
  }
  if (total <= MAXIMUM_DAYS) return { allowed: true, total, overridden: false };
  if (override && override.reason.trim() !== '') return { allowed: true, total, overridden: true };
  return { allowed: false, code: 'OVER_YEARLY_MAXIMUM', total };
}

export type LoadStatus = 'ROOM_LEFT' | 'BELOW_MINIMUM' | 'WITHIN' | 'ABOVE_MAXIMUM';

/** Below the minimum is a flag only when the year is over: until then there is room left. */
export function loadStatus(total: number, yearIsOver: boolean): LoadStatus {
  if (total > MAXIMUM_DAYS) return 'ABOVE_MAXIMUM';
  if (total >= MINIMUM_DAYS) return 'WITHIN';
  return yearIsOver ? 'BELOW_MINIMUM' : 'ROOM_LEFT';
}
