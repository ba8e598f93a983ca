/**
 * Culture figures (domain.md §3.4) from votes: how many respondents chose each word in each of three lists.
 * Shares are 0–1. Nothing here knows the group's size: see group-size.ts for what may be shown.
 */
export const LISTS = ['personal', 'current', 'desired'] as const;
export type List = (typeof LISTS)[number];

/** One word's level (1–7), whether it is potentially limiting, and the respondents who chose it in each list. */
export interface WordVotes {
  word: string;
  level: number;
  limiting: boolean;
  personal: number;
  current: number;
  desired: number;
}

/** Shares of all votes of each list at one level; `limiting` is limiting current votes here ÷ all current votes. */
export interface LevelShares {
  level: number;
  personal: number;
  current: number;
  desired: number;
  limiting: number;
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7] as const;

export function votesIn(words: readonly WordVotes[], list: List): number {
  return words.reduce((sum, word) => sum + word[list], 0);
}

/** Dysfunction share: limiting votes ÷ all votes in the current culture. Null where nobody voted. */
export function dysfunctionShare(words: readonly WordVotes[]): number | null {
  const all = votesIn(words, 'current');
  return all === 0 ? null : votesIn(words.filter((word) => word.limiting), 'current') / all;
}

/**
 * The ten most chosen words, most votes first. Every word with as many votes as the tenth is listed too, so that ties
 * never decide by chance; a word nobody chose is never listed.
 */
export function topTen(words: readonly WordVotes[], list: List): WordVotes[] {
  const chosen = words
    .filter((word) => word[list] > 0)
    .sort((a, b) => b[list] - a[list] || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const threshold = chosen[9]?.[list] ?? 1;
  return chosen.filter((word) => word[list] >= threshold);
}

/** How many words two lists' top tens (as sets) have in common. */
export function matches(words: readonly WordVotes[], one: List, other: List): number {
  const first = new Set(topTen(words, one).map(({ word }) => word));
  return topTen(words, other).filter(({ word }) => first.has(word)).length;
}

/** Seven rows; each list's shares sum to 1 (all 0 where the list has no votes), `limiting` sums to the dysfunction share. */
export function levelShares(words: readonly WordVotes[]): LevelShares[] {
  const totals = { personal: votesIn(words, 'personal'), current: votesIn(words, 'current'), desired: votesIn(words, 'desired') };
  return LEVELS.map((level) => {
    const here = words.filter((word) => word.level === level);
    const share = (list: List, among = here) => (totals[list] === 0 ? 0 : votesIn(among, list) / totals[list]);
    return {
      level,
      personal: share('personal'),
      current: share('current'),
      desired: share('desired'),
      limiting: share('current', here.filter((word) => word.limiting)),
    };
  });
}

/** Positive against limiting words in a list's top ten ("PL"). */
export function positiveToLimiting(words: readonly WordVotes[], list: List): { positive: number; limiting: number } {
  const top = topTen(words, list);
  const limiting = top.filter((word) => word.limiting).length;
  return { positive: top.length - limiting, limiting };
}

/** What people want more (positive) or less (negative) of: desired minus current votes. */
export function gap(word: WordVotes): number {
  return word.desired - word.current;
}
