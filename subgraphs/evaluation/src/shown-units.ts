/** Which units of a wave may show a result (domain.md §4.7, invariant 6.1-11). Pure. */
import { showableScopes } from '@samlar/disclosure/suppress-results';

export interface AnsweredUnit {
  unit: string;
  parent: string | null;
  /** The unit and everything below it. */
  respondents: number;
}

/** Units with enough respondents whose results, side by side, give away no smaller group. */
export function shownUnits(units: readonly AnsweredUnit[], threshold: number): Set<string> {
  const below = new Map<string, string[]>();
  for (const { unit, parent } of units) if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), unit]);
  const nestings = [...below].map(([whole, parts]) => ({ whole, parts }));
  return showableScopes(units.map(({ unit, respondents }) => ({ id: unit, respondents })), nestings, threshold);
}
