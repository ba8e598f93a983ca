import type { Language } from '@samlar/view-contract/slot';

/** `mars 2012` for 2012-03, in one piece. */
export function monthName(month: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`)).replace(' ', '\u00a0');
}
