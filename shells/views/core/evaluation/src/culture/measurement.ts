import type { Absence } from '@samlar/view-contract/figure';

/** In Norwegian and Danish where somebody has given it, else null. */
export interface Text {
  sv: string;
  nb: string | null;
  da: string | null;
  en: string;
}

/** Ends of a 95 % interval, in shares. */
export interface Interval {
  low: number;
  high: number;
}

export interface Word extends Text {
  /** 1–7 */
  level: number;
  limiting: boolean;
  personal: number;
  current: number;
  desired: number;
}

export interface LevelShare {
  level: number;
  personal: number;
  current: number;
  desired: number;
  /** Part of `current` that is limiting words. */
  limiting: number;
}

/** What a list of units needs of a measurement; shares are 0–1. */
export interface MeasurementInShort {
  wave: string;
  invited: number;
  respondents: number | null;
  responseRate: number | null;
  entropy: number | null;
  entropyInterval: Interval | null;
  absence: Absence | null;
}

export interface Measurement extends MeasurementInShort {
  id: string;
  bandText: Text | null;
  personalCurrentMatches: number | null;
  currentDesiredMatches: number | null;
  personalDesiredMatches: number | null;
  levels: LevelShare[] | null;
  caution: Text;
  personalWords: Word[] | null;
  currentWords: Word[] | null;
  desiredWords: Word[] | null;
}

export type Obstacle = 'OTHER_UNIT' | 'OTHER_UNIT_DEFINITION' | 'OTHER_INSTRUMENT' | 'SUPPRESSED';

/** First and latest measurement of a unit. `after` is null while there is one; `entropyDelta` is a difference of shares. */
export interface Comparison<Of extends MeasurementInShort = Measurement> {
  before: Of | null;
  after: Of | null;
  entropyDelta: number | null;
  entropyDeltaInterval: Interval | null;
  obstacle: Obstacle | null;
}

export interface MatchesDelta {
  personalCurrentMatchesDelta: number | null;
  currentDesiredMatchesDelta: number | null;
}

/** A unit in a list, with its culture in short; null where it was never measured by itself. */
export interface UnitInShort {
  id: string;
  name: string;
  cultureMeasurement: Comparison<MeasurementInShort> | null;
}

export const IN_SHORT = 'wave invited respondents responseRate entropy entropyInterval { low high } absence';

export const WHOLE_MEASUREMENT = `
  id ${IN_SHORT} bandText { sv nb da en } personalCurrentMatches currentDesiredMatches personalDesiredMatches
  levels { level personal current desired limiting } caution { sv nb da en }
  personalWords: words(list: PERSONAL) { sv nb da en level limiting personal current desired }
  currentWords: words(list: CURRENT) { sv nb da en level limiting personal current desired }
  desiredWords: words(list: DESIRED) { sv nb da en level limiting personal current desired }
`;

export const UNIT_IN_SHORT = `
  id name
  cultureMeasurement { before { ${IN_SHORT} } after { ${IN_SHORT} } entropyDelta entropyDeltaInterval { low high } obstacle }
`;
