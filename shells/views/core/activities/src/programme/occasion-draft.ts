import type { PlanVariables } from './plan.command';

/** One day of an occasion as it is being written. Hours are those of the clock on the wall. */
export interface DraftDay {
  key: number;
  on: string;
  from: string;
  to: string;
  place: string;
  overnight: boolean;
}

const day = (key: number, overnight = false): DraftDay => ({ key, on: '', from: '09:00', to: '16:00', place: '', overnight });

/** Days to fill in, from the parts of the programme: one, then two with a night between, then one. One day where nothing is laid down. */
export function daysOf(blocks: readonly { days: number | null; overnight: boolean }[]): DraftDay[] {
  const days = blocks.flatMap(({ days: length, overnight }) => Array.from({ length: Math.ceil(length ?? 0) }, (_, index) => overnight && index + 1 < Math.ceil(length ?? 0)));
  return (days.length > 0 ? days : [false]).map((overnight, key) => day(key, overnight));
}

export const oneMore = (days: readonly DraftDay[]): DraftDay[] => [...days, { ...day(Math.max(-1, ...days.map(({ key }) => key)) + 1), place: days.at(-1)?.place ?? '' }];

/** The instant of a Swedish day and hour, whatever zone the reader's machine is in. */
export function instantOf(on: string, at: string): string {
  const guess = new Date(`${on}T${at}:00Z`);
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' }).format(guess);
  const ahead = new Date(`${parts.replace(' ', 'T')}Z`).getTime() - guess.getTime();
  return new Date(guess.getTime() - ahead).toISOString();
}

export const complete = (days: readonly DraftDay[]): boolean => days.length > 0 && days.every(({ on, from, to }) => on && from && to);

export function sessionsOf(days: readonly DraftDay[]): PlanVariables['input']['sessions'] {
  return days.map(({ on, from, to, place, overnight }) => ({
    startsAt: instantOf(on, from), endsAt: instantOf(on, to), place: place.trim() || null, overnight,
    // Half a day is four hours or less.
    days: (Date.parse(instantOf(on, to)) - Date.parse(instantOf(on, from))) / 3_600_000 <= 4 ? 0.5 : 1,
  }));
}
