import { LOCALE, type Language } from './slot';

/** Why a figure is not there. Zero is not among them: zero is a figure (architecture §4). */
export type Absence = 'MISSING' | 'SUPPRESSED' | 'NOT_APPLICABLE';

export interface Money {
  /** Integer of minor units (öre) as text, since it can pass what a float holds. */
  amountMinor: string;
  currency: string;
}

const NBSP = '\u00a0';
const MINUS = '\u2212';

function tidy(formatted: string): string {
  return formatted.replace(/[\u0020\u202f]/g, NBSP).replace(/^-/, MINUS);
}

/** What rounds to zero bears no sign: neither `−0` nor `+0` says anything. */
type Sign = 'negative' | 'exceptZero';

function written(value: number, language: Language, decimals: number, fixed: boolean, signDisplay: Sign): string {
  const options = { maximumFractionDigits: decimals, minimumFractionDigits: fixed ? decimals : 0, signDisplay };
  return tidy(new Intl.NumberFormat(LOCALE[language], options).format(value));
}

/** `1 762 220`, `−12`; at most `decimals` decimals, exactly that many when `fixed`. */
export function formatNumber(value: number, language: Language, decimals = 0, fixed = false): string {
  return written(value, language, decimals, fixed, 'negative');
}

/** A share from 0 to 1 as `81 %`. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return `${formatNumber(share * 100, language, decimals)}${NBSP}%`;
}

/** `1 762 220 kr`: whole kronor as reports have them; öre only when asked for. Other currencies bear their code. */
export function formatMoney({ amountMinor, currency }: Money, language: Language, minor = false): string {
  const amount = formatNumber(Number(amountMinor) / 100, language, minor ? 2 : 0, minor);
  return `${amount}${NBSP}${currency === 'SEK' ? 'kr' : currency}`;
}

/** A difference with its sign always written: `+3`, `−1 000`, `0`. */
export function formatDifference(value: number, language: Language, decimals = 0): string {
  return written(value, language, decimals, false, 'exceptZero');
}

/** ISO date, as Swedish administration writes it: `2012-03-07`. */
export function formatDate(date: string): string {
  return date.slice(0, 10);
}

/** `7 mars 2012` / `7 March 2012`. */
export function formatLongDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'Europe/Stockholm' }).format(new Date(date));
}

/** A moment in Swedish time: `2012-03-07 13:00`. */
export function formatMoment(moment: string): string {
  const options = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Stockholm' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(new Date(moment));
}

/** The school term a date falls in: `vt 2012` until the end of June, `ht 2012` after. */
export function termOf(date: string): string {
  return `${Number(date.slice(5, 7)) <= 6 ? 'vt' : 'ht'}${NBSP}${date.slice(0, 4)}`;
}

/** The mark a table cell bears where Swedish statistics has one: `–` zero, `..` not there, `.` not relevant; null when the value is to be written. */
export function cellMark(value: number | null | undefined, absence?: Absence | null): '–' | '..' | '.' | null {
  if (value === 0) return '–';
  if (value !== null && value !== undefined) return null;
  return absence === 'NOT_APPLICABLE' ? '.' : '..';
}
