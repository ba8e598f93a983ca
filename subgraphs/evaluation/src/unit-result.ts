/** From votes to the figures of each unit that may be shown (§3.4, §4.7, invariant 6.1-11). Pure. */
import { seedOf, shareInterval } from './bootstrap';
import { dysfunctionShare, levelShares, LISTS, matches, topTen, type LevelShares, type WordVotes } from './culture-figures';
import { SMALLEST, type GroupSizes } from './group-size';
import { shownUnits } from './shown-units';

/** A unit's answers added up, those of units below it included. `words` may be empty below the minimum. */
export interface UnitVotes {
  unit: string;
  parent: string | null;
  respondents: number;
  words: readonly NamedVotes[];
  /** Per respondent the share of limiting words among the current ones; null where only totals are known (supplier). */
  limitingShares: Float64Array | null;
}

export interface NamedVotes extends WordVotes {
  sv: string;
  en: string;
}

export interface UnitFigures {
  unit: string;
  suppressedBecause: 'TOO_FEW' | 'DERIVABLE' | null;
  respondents: number | null;
  entropy: number | null;
  entropyLow: number | null;
  entropyHigh: number | null;
  personalCurrentMatches: number | null;
  currentDesiredMatches: number | null;
  personalDesiredMatches: number | null;
  /** By level: a value-level plot, so null where the group is too small for one. */
  levels: LevelShares[] | null;
  /** Words in the top ten of any list; null where the group is too small for single words. */
  words: NamedVotes[] | null;
}

const NOTHING = {
  respondents: null, entropy: null, entropyLow: null, entropyHigh: null, personalCurrentMatches: null,
  currentDesiredMatches: null, personalDesiredMatches: null, levels: null, words: null,
};

/** The figures of every unit of a wave, hidden where n is too small or where they would give those of a group too small. */
export function figuresOf(wave: string, units: readonly UnitVotes[], sizes: GroupSizes = SMALLEST): UnitFigures[] {
  const shown = shownUnits(units, sizes.figures);
  const plotted = shownUnits(units, sizes.words);
  return units.map(({ unit, respondents, words, limitingShares }) => {
    if (!shown.has(unit)) {
      return { unit, suppressedBecause: respondents < sizes.figures ? 'TOO_FEW' as const : 'DERIVABLE' as const, ...NOTHING };
    }
    const interval = limitingShares && shareInterval(limitingShares, seedOf(`${wave} ${unit}`));
    const top = new Set(LISTS.flatMap((list) => topTen(words, list)));
    return {
      unit,
      suppressedBecause: null,
      respondents,
      entropy: dysfunctionShare(words),
      entropyLow: interval?.low ?? null,
      entropyHigh: interval?.high ?? null,
      personalCurrentMatches: matches(words, 'personal', 'current'),
      currentDesiredMatches: matches(words, 'current', 'desired'),
      personalDesiredMatches: matches(words, 'personal', 'desired'),
      levels: plotted.has(unit) ? levelShares(words) : null,
      words: plotted.has(unit) ? words.filter((word) => top.has(word)) : null,
    };
  });
}
