import fc from 'fast-check';

/** Draws of one generated value; fast-check records them, so a seed and a path bring the value back. */
export interface Dice {
  /** From 0 to below `limit`. */
  below(limit: number): number;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** At least `least` of them, in their order. */
  some<T>(from: readonly T[], least: number): T[];
}

/** A value made step by step from draws. */
export function drawn<T>(make: (dice: Dice) => T): fc.Arbitrary<T> {
  return fc.gen().map((draw) => {
    const below = (limit: number): number => (limit <= 1 ? 0 : draw(fc.nat, limit * 4096 - 1) % limit);
    const pick = <U>(from: readonly U[]): U => from[below(from.length)]!;
    const some = <U>(from: readonly U[], least: number): U[] => {
      const chosen = new Set(from.filter(() => below(2) === 1));
      while (chosen.size < Math.min(least, from.length)) chosen.add(pick(from));
      return from.filter((each) => chosen.has(each));
    };
    return make({ below, chance: (percent) => below(100) < percent, pick, some });
  });
}
