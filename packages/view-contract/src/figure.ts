import { LOCALE, type Language } from './slot';

/** Why a figure is not there. Zero is not among them: zero is a figure (architecture §4). */
export type Absence = 'MISSING' | 'SUPPRESSED' | 'NOT_APPLICABLE';

export interface Money {
  /** Integer of minor units (öre) as text, since it can pass what a float holds. */
  amountMinor: string;
  currency: string;
}

const orders = new Map<Language, Intl.Collator>();

/** Compares two names as the alphabet of the language has them: `Åmål` last in Swedish, by A in English; `Hold 2` before `Hold 10`. For `sort`. */
export function nameOrder(language: Language): (one: string, other: string) => number {
  let order = orders.get(language);
  if (!order) orders.set(language, (order = new Intl.Collator(LOCALE[language], { numeric: true })));
  return order.compare;
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

/** A share from 0 to 1 as `81 %`; with exactly as many decimals as asked for, so that a column of them reads alike. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return `${formatNumber(share * 100, language, decimals, true)}${NBSP}%`;
}

/** `kr` where Swedish kronor are meant without saying; in Norwegian and Danish `kr` is their own, so the code stands. Other currencies bear their code. */
export function currencySign(currency: string, language: Language): string {
  return currency === 'SEK' && (language === 'sv' || language === 'en') ? 'kr' : currency;
}

/** `1 762 220 kr`: whole kronor as reports have them; öre only when asked for. */
export function formatMoney({ amountMinor, currency }: Money, language: Language, minor = false): string {
  const amount = formatNumber(Number(amountMinor) / 100, language, minor ? 2 : 0, minor);
  return `${amount}${NBSP}${currencySign(currency, language)}`;
}

/** A difference with its sign always written, and exactly as many decimals as asked for: `+3`, `−1 000`, `0`, `+2,0`. */
export function formatDifference(value: number, language: Language, decimals = 0): string {
  return written(value, language, decimals, true, 'exceptZero');
}

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'Europe/Stockholm' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Stockholm' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A text that is no date is left as it is: better read than lost with the page. */
function inTime(moment: string, language: Language, part: typeof DAY | typeof CLOCK): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const known = `${language}${part === DAY}`;
  let format = formats.get(known);
  if (!format) formats.set(known, (format = new Intl.DateTimeFormat(LOCALE[language], part)));
  return format.format(at);
}

/** A day, or the Swedish day of a moment: `2012-03-07` as Swedish administration writes it (and where no language is given), `07.03.2012` in Norwegian and Danish. */
export function formatDate(date: string, language: Language = 'sv'): string {
  return inTime(date, language, DAY);
}

/** `7 mars 2012` / `7 March 2012`. */
export function formatLongDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'Europe/Stockholm' }).format(new Date(date));
}

/** The time of day in Sweden: `13:00`, `13.00` in Danish. */
export function formatTime(moment: string, language: Language = 'sv'): string {
  return inTime(moment, language, CLOCK);
}

/** A moment in Swedish time: `2012-03-07 13:00`. */
export function formatMoment(moment: string, language: Language = 'sv'): string {
  return `${formatDate(moment, language)} ${formatTime(moment, language)}`;
}

/** A month given as `2012-03`: `mars 2012`, or `mar. 2012` in the language's own abbreviation where there is little room; never broken over two lines. */
export function formatMonth(month: string, language: Language, length: 'long' | 'short' = 'long'): string {
  return tidy(new Intl.DateTimeFormat(LOCALE[language], { month: length, year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`)));
}

const TERMS: Record<Language, readonly [first: string, second: string]> = { sv: ['vt', 'ht'], nb: ['vår', 'høst'], da: ['forår', 'efterår'], en: ['spring', 'autumn'] };

/** The school term a date falls in: `vt 2012` until the end of June, `ht 2012` after. */
export function termOf(date: string, language: Language = 'sv'): string {
  return `${TERMS[language][Number(date.slice(5, 7)) <= 6 ? 0 : 1]}${NBSP}${date.slice(0, 4)}`;
}

/** The mark a table cell bears where Swedish statistics has one: `–` zero, `..` not there, `.` not relevant; null when the value is to be written. */
export function cellMark(value: number | null | undefined, absence?: Absence | null): '–' | '..' | '.' | null {
  if (value === 0) return '–';
  if (value !== null && value !== undefined) return null;
  return absence === 'NOT_APPLICABLE' ? '.' : '..';
}
