const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The calendar date in Sweden, ISO 8601. */
export function today(now = new Date()): string {
  return STOCKHOLM.format(now);
}
