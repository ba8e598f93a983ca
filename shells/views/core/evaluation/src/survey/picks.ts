import type { Answer } from './survey.command';

export const STEPS = ['personal', 'current', 'desired'] as const;
export type Step = (typeof STEPS)[number];

export const NO_PICKS: Answer = { personal: [], current: [], desired: [] };

/** Takes a word away, or adds it while there is room: the list never passes `limit`. */
export function togglePick(picks: readonly number[], word: number, limit: number): number[] {
  if (picks.includes(word)) return picks.filter((each) => each !== word);
  return picks.length < limit ? [...picks, word] : [...picks];
}

/** In an order of one's own, so that no word gains from its place in the list. `random` gives 0–1. */
export function shuffled<Of>(items: readonly Of[], random: () => number): Of[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
