/** How many respondents a figure needs (domain.md §3.4, §4.7). An administrator may raise these, never lower them. */
export const MINIMUM_GROUP = 7;
/** Value plots show single words, which say more about single people. */
export const MINIMUM_PLOT_GROUP = 10;

/** A unit gets no codes for fewer than seven: its answers could never be shown and would nearly point at people. */
export function enoughCodes(already: number, more: number): boolean {
  return already + more >= MINIMUM_GROUP;
}
