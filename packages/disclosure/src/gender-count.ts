/** Why a figure is not there. Zero is a figure and never an absence. */
export type Absence = 'MISSING' | 'SUPPRESSED' | 'NOT_APPLICABLE';

export const SEXES = ['women', 'men', 'unspecified'] as const;
export const GENDER_COUNT_FIELDS = ['total', ...SEXES] as const;
export type GenderCountField = (typeof GENDER_COUNT_FIELDS)[number];

/** A count before disclosure control: whole numbers from 0, `women + men + unspecified = total`. */
export interface GenderCountNumbers {
  total: number;
  women: number;
  men: number;
  unspecified: number;
}

/** A count as published. A field is null for the reason in `absence`; `absence` is null when every field is there. */
export interface GenderCount {
  total: number | null;
  women: number | null;
  men: number | null;
  unspecified: number | null;
  absence: Absence | null;
}

/** A count with no figures at all, for a stated reason. */
export function absentCount(absence: Absence): GenderCount {
  return { total: null, women: null, men: null, unspecified: null, absence };
}

/**
 * Refuses a count that cannot be one.
 * @throws RangeError when a field is not a whole number from 0, or the sexes do not add up to the total. `where` names the count.
 */
export function assertGenderCount(count: GenderCountNumbers, where = 'count'): void {
  for (const field of GENDER_COUNT_FIELDS) {
    const value = count[field];
    if (!Number.isInteger(value) || value < 0) {
      throw new RangeError(`${where}: ${field} is ${value}; it must be a whole number from 0.`);
    }
  }
  const sum = count.women + count.men + count.unspecified;
  if (sum !== count.total) {
    throw new RangeError(`${where}: women + men + unspecified = ${sum}, but total = ${count.total}. Give the computed total.`);
  }
}
