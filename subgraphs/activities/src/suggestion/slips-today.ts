import { createHmac, randomBytes } from 'node:crypto';

/**
 * Counts what each person has done in a day, to a most, without anything that leads to them: in memory only, under a key that is made anew with the day.
 * A new start of the process forgets. Days are ISO.
 */
export function dailyBound(most: number): { take(person: string, day: string): boolean; giveBack(person: string, day: string): void } {
  let of = '';
  let key = randomBytes(32);
  const taken = new Map<string, number>();
  const tokenOf = (person: string, day: string): string => {
    if (day !== of) {
      [of, key] = [day, randomBytes(32)];
      taken.clear();
    }
    return createHmac('sha256', key).update(person).digest('base64');
  };
  return {
    take(person, day) {
      const token = tokenOf(person, day);
      const before = taken.get(token) ?? 0;
      if (before >= most) return false;
      taken.set(token, before + 1);
      return true;
    },
    giveBack(person, day) {
      const token = tokenOf(person, day);
      const before = taken.get(token) ?? 0;
      if (before > 0) taken.set(token, before - 1);
    },
  };
}
