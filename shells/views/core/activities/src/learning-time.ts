import { formatDate, termOf } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';

/** ISO dates, both included; open while `end` is null. */
export interface Period {
  start: string;
  end: string | null;
}

/** The terms a period touches, first and last: `vt 2012`, `vt 2012 – ht 2013`, `vt 2012 –` while it is open. */
export function termsOf({ start, end }: Period, language: Language): string {
  const first = termOf(start, language);
  if (end === null) return `${first} –`;
  const last = termOf(end, language);
  return first === last ? first : `${first} – ${last}`;
}

/** Every term a period touches, for the filter, in the Swedish writing that stands in addresses. An open period counts to the end of its first year. */
export function everyTerm({ start, end }: Period): string[] {
  const last = termOf(end ?? `${start.slice(0, 4)}-12-31`);
  const terms: string[] = [];
  for (let year = Number(start.slice(0, 4)), autumn = Number(start.slice(5, 7)) > 6; terms.at(-1) !== last && terms.length < 40;) {
    terms.push(termOf(`${year}-${autumn ? '12' : '01'}-01`));
    if (autumn) year++;
    autumn = !autumn;
  }
  return terms;
}

/** A term of `everyTerm` as the reader's language has it. */
export function termIn(term: string, language: Language): string {
  return termOf(`${term.slice(-4)}-${term.startsWith('ht') ? '12' : '01'}-01`, language);
}

/** Ascending in time; `vt` before `ht` of a year. */
export function compareTerms(a: string, b: string): number {
  const key = (term: string) => `${term.slice(-4)}${term.startsWith('ht') ? 1 : 0}`;
  return key(a).localeCompare(key(b));
}

/** `2012-03-07`, or `2012-03-07 – 2012-04-18`. */
export function datesOf({ start, end }: Period, language: Language): string {
  return end === null || end === start ? formatDate(start, language) : `${formatDate(start, language)} – ${formatDate(end, language)}`;
}

/**
 * Days of each meeting as people say it: `1+2+1`; null where there are none or too many to say so. A day with an overnight
 * stay and the day after it are one residential.
 */
export function shapeOf(sessions: readonly { days: number; overnight: boolean }[]): string | null {
  const meetings: number[] = [];
  for (const [at, { days }] of sessions.entries()) {
    if (at > 0 && sessions[at - 1]!.overnight && sessions[at - 1]!.days === 1) meetings[meetings.length - 1]! += days;
    else meetings.push(days);
  }
  const residential = meetings.length === 1 && meetings[0]! > 1;
  if ((meetings.length < 2 && !residential) || meetings.length > 6) return null;
  return meetings.map((days) => String(days).replace('.', ',')).join('+');
}
