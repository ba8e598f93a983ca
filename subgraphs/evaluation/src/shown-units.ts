/** Which units of a wave may show a result (domain.md §4.7, invariant 6.1-11). Pure. */
import { showableScopes } from '@samlar/disclosure/suppress-results';

export interface AnsweredUnit {
  unit: string;
  parent: string | null;
  /** The unit and everything below it. */
  respondents: number;
}

/**
 * Units with enough respondents, less those whose result, taken from one above, would leave the result of a rest that is
 * too few. The count-disclosure of `showableScopes` does not promise the latter: it keeps each hidden *count* uncertain,
 * while here the rest of several hidden units together is a group whose answers could be worked out.
 */
export function shownUnits(units: readonly AnsweredUnit[], threshold: number): Set<string> {
  const below = new Map<string, AnsweredUnit[]>();
  for (const unit of units) if (unit.parent !== null) below.set(unit.parent, [...(below.get(unit.parent) ?? []), unit]);
  const nestings = [...below].map(([whole, parts]) => ({ whole, parts: parts.map(({ unit }) => unit) }));
  const shown = showableScopes(units.map(({ unit, respondents }) => ({ id: unit, respondents })), nestings, threshold);

  const topmostShown = (whole: string): AnsweredUnit[] =>
    (below.get(whole) ?? []).flatMap((part) => (shown.has(part.unit) ? [part] : topmostShown(part.unit)));
  const settle = (whole: AnsweredUnit): void => {
    below.get(whole.unit)?.forEach(settle);
    while (shown.has(whole.unit)) {
      const parts = topmostShown(whole.unit).sort((a, b) => a.respondents - b.respondents);
      const rest = whole.respondents - parts.reduce((sum, part) => sum + part.respondents, 0);
      if (rest <= 0 || rest >= threshold) return;
      shown.delete(parts[0]!.unit);
    }
  };
  units.filter(({ parent }) => parent === null).forEach(settle);
  return shown;
}
