/** A month of a project as its funder has it: never sent, sent, or to be sent again because an earlier or the same month was corrected. */
export type MonthState = 'OPEN' | 'LOCKED' | 'REOPENED';

/** What has happened to a month (YYYY-MM), in the order it happened. */
export interface MonthEvent {
  month: string;
  kind: 'LOCKED' | 'CORRECTED';
}

export interface MonthRefusal {
  refused: 'NO_SUCH_MONTH' | 'MONTH_NOT_OVER' | 'ALREADY_LOCKED' | 'EARLIER_MONTH_OPEN' | 'NOT_LOCKED' | 'MONTH_LOCKED'
    | 'NOT_YET_WORKED' | 'HAS_STOPPED' | 'BEFORE_THE_STOP' | 'NOTE_NEEDED' | 'HOURS_AFTER_STOP';
  values: Record<string, string>;
}

const refuse = (refused: MonthRefusal['refused'], values: Record<string, string>): MonthRefusal => ({ refused, values });

/** The month a day (ISO) lies in. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** First to last month of a project; both days are ISO. */
export function monthsBetween(start: string, end: string): string[] {
  const months: string[] = [];
  for (let year = Number(start.slice(0, 4)), month = Number(start.slice(5, 7)); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const each = `${year}-${String(month).padStart(2, '0')}`;
    if (each > monthOf(end)) return months;
    months.push(each);
  }
}

/** Where each month stands. Correcting a month reopens it and every later one that was sent (domain.md §7.6, invariant 6.1-15). */
export function monthStates(months: readonly string[], events: readonly MonthEvent[]): Map<string, MonthState> {
  const states = new Map<string, MonthState>(months.map((month) => [month, 'OPEN']));
  for (const { month, kind } of events) {
    if (kind === 'LOCKED') states.set(month, 'LOCKED');
    else for (const [each, state] of states) if (each >= month && state === 'LOCKED') states.set(each, 'REOPENED');
  }
  return states;
}

/** The first earlier month that has not been sent, or null. */
export function waitsFor(states: ReadonlyMap<string, MonthState>, month: string): string | null {
  for (const [each, state] of states) if (each < month && state !== 'LOCKED') return each;
  return null;
}

/** Why a month cannot be sent and locked today (ISO); null when it can. Months are sent in order, each when it is over. */
export function lockRefusal(states: ReadonlyMap<string, MonthState>, month: string, today: string): MonthRefusal | null {
  const state = states.get(month);
  if (!state) return refuse('NO_SUCH_MONTH', { month });
  if (state === 'LOCKED') return refuse('ALREADY_LOCKED', { month });
  if (monthOf(today) <= month) return refuse('MONTH_NOT_OVER', { month });
  const earlier = waitsFor(states, month);
  return earlier === null ? null : refuse('EARLIER_MONTH_OPEN', { month, earlier });
}

/** Why a month cannot be opened for a correction; null when it can. */
export function correctRefusal(states: ReadonlyMap<string, MonthState>, month: string): MonthRefusal | null {
  const state = states.get(month);
  if (!state) return refuse('NO_SUCH_MONTH', { month });
  return state === 'LOCKED' ? null : refuse('NOT_LOCKED', { month });
}

/** Why hours worked on a day cannot be certified; `stoppedOn` is the participant's last day, null while they take part. */
export function certifyRefusal(
  states: ReadonlyMap<string, MonthState>, workedOn: string, stoppedOn: string | null, today: string,
): MonthRefusal | null {
  const month = monthOf(workedOn);
  const state = states.get(month);
  if (!state) return refuse('NO_SUCH_MONTH', { month });
  if (state === 'LOCKED') return refuse('MONTH_LOCKED', { month });
  if (workedOn > today) return refuse('NOT_YET_WORKED', { day: workedOn });
  return stoppedOn !== null && workedOn > stoppedOn ? refuse('HAS_STOPPED', { day: stoppedOn }) : null;
}

/**
 * Why a participant's stop cannot be told in the report of `reportedIn`. It belongs in its own month's report; in a later one it
 * needs a note that says why (§7.6). `lastWorked` is the last day with certified hours, null where there is none.
 */
export function stopRefusal(
  states: ReadonlyMap<string, MonthState>, stop: { stoppedOn: string; reportedIn: string; note: string | null; lastWorked: string | null },
): MonthRefusal | null {
  const month = monthOf(stop.stoppedOn);
  const state = states.get(stop.reportedIn);
  if (!state || !states.has(month)) return refuse('NO_SUCH_MONTH', { month: state ? month : stop.reportedIn });
  if (state === 'LOCKED') return refuse('MONTH_LOCKED', { month: stop.reportedIn });
  if (stop.reportedIn < month) return refuse('BEFORE_THE_STOP', { month: stop.reportedIn, day: stop.stoppedOn });
  if (stop.lastWorked !== null && stop.lastWorked > stop.stoppedOn) return refuse('HOURS_AFTER_STOP', { day: stop.lastWorked });
  return stop.reportedIn > month && !stop.note?.trim() ? refuse('NOTE_NEEDED', { month, later: stop.reportedIn }) : null;
}
