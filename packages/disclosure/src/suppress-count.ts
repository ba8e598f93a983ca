import { absentCount, assertGenderCount, SEXES, type GenderCount, type GenderCountNumbers } from './gender-count';

/**
 * One count on its own, made safe to print (domain §4.7).
 *
 * - total 0: shown, zeros and all.
 * - total below the threshold: nothing is shown; a zero beside a hidden total would tell that all are of one sex.
 * - a sex below the threshold (but not 0): hidden, and the smallest other sex that is not 0 is hidden with it, so that
 *   `total − the rest` gives nothing. If no other sex is there, the sex *is* the total and both stand.
 *
 * Several counts that add up to each other need `suppressCounts`: this function sees one alone.
 * @throws RangeError when the numbers are no count.
 */
export function suppressCount(count: GenderCountNumbers, threshold: number): GenderCount {
  assertGenderCount(count);
  if (count.total > 0 && count.total < threshold) return absentCount('SUPPRESSED');

  const present = SEXES.filter((sex) => count[sex] > 0);
  const hidden = present.filter((sex) => count[sex] < threshold);
  if (hidden.length === 0) return { ...count, absence: null };

  if (hidden.length === 1) {
    const further = present.filter((sex) => sex !== hidden[0]).sort((a, b) => count[a] - count[b])[0];
    // total >= threshold > this sex, so some other sex is present
    if (further) hidden.push(further);
  }
  const published: GenderCount = { ...count, absence: 'SUPPRESSED' };
  for (const sex of hidden) published[sex] = null;
  return published;
}
