const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' });

/** The day in Stockholm at an instant, as ISO text. */
export function dayOf(at: Date): string {
  return DAY.format(at);
}

/**
 * The programme's today in Stockholm, as ISO text. A demonstration stands still on the day in the environment's
 * `TODAY` (2013-06-03 for the LiA programme), so that what is next stays next; otherwise it is the real day.
 */
export function today(now: Date = new Date()): string {
  return process.env.TODAY || dayOf(now);
}

/** Milliseconds that the clocks of Stockholm are ahead of UTC. */
const ahead = (at: Date): number => Date.parse(`${TIME.format(at).replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000;

/** Now as an ISO instant, in UTC; a demonstration's day stands still and its hours pass, as Stockholm's clocks show them. */
export function instant(now: Date = new Date()): string {
  const moved = new Date(now.getTime() + Date.parse(today(now)) - Date.parse(dayOf(now)));
  return new Date(moved.getTime() + ahead(now) - ahead(moved)).toISOString();
}
