import { LOWEST_THRESHOLD } from '@samlar/disclosure/threshold';

/** How many respondents a figure needs, and a single word (domain.md §3.4, §4.7). May be raised, never lowered: see env.ts. */
export interface GroupSizes {
  figures: number;
  words: number;
}

export const MINIMUM_GROUP = LOWEST_THRESHOLD.SURVEY;
export const SMALLEST: GroupSizes = { figures: MINIMUM_GROUP, words: LOWEST_THRESHOLD.PLOT };

/** A unit gets no codes for fewer than seven: its answers could never be shown and would nearly point at people. */
export function enoughCodes(already: number, more: number): boolean {
  return already + more >= MINIMUM_GROUP;
}
