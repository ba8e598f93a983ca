import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import type { StaffEnrolment, TimedOccasion } from './seats.query';

/** Days the work is without the person, as ISO dates in Swedish time; the whole period where no session has a day yet. */
export function daysAway({ sessions, period }: TimedOccasion): string[] {
  const days = sessions.map(({ startsAt }) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(startsAt)));
  return days.length > 0 ? [...new Set(days)].sort() : [...new Set([period.start, period.end ?? period.start])];
}

export interface SameDay {
  day: string;
  /** Names of the staff who have a seat somewhere that day. */
  away: string[];
}

/** Who else of the staff is already away on the days of a request: where a replacement is needed most. */
export function alsoAway(request: StaffEnrolment, enrolments: readonly StaffEnrolment[], language: Language): SameDay[] {
  return daysAway(request.occasion).flatMap((day) => {
    const away = enrolments
      .filter((other) => other.id !== request.id && other.status === 'CONFIRMED' && other.person?.id !== request.person?.id && daysAway(other.occasion).includes(day))
      .flatMap(({ person }) => person?.displayName ?? []);
    return away.length > 0 ? [{ day, away: [...new Set(away)].sort(nameOrder(language)) }] : [];
  });
}
