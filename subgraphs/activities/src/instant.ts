import { today } from '@samlar/subgraph/clock';

/** Now as an ISO instant, on the programme's today: a demonstration's day stands still, its hours pass. */
export function instant(now: Date = new Date()): string {
  return `${today(now)}T${now.toISOString().slice(11)}`;
}
