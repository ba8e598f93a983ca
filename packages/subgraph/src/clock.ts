/**
 * The programme's today in Stockholm, as ISO text. A demonstration stands still on the day in the environment's
 * `TODAY` (2013-06-03 for the LiA programme), so that what is next stays next; otherwise it is the real day.
 */
export function today(now: Date = new Date()): string {
  return process.env.TODAY || new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(now);
}

/** Now as an ISO instant, on the programme's today: a demonstration's day stands still, its hours pass. */
export function instant(now: Date = new Date()): string {
  return `${today(now)}T${now.toISOString().slice(11)}`;
}
