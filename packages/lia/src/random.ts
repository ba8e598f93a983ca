import { createHash } from 'node:crypto';
import { generateMersenne53Randomizer } from '@faker-js/faker';

/** A stream of numbers in [0, 1) that is the same for the same seed on every machine. */
export interface Random {
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(values: readonly T[]): T;
  /** A new array in random order. */
  shuffle<T>(values: readonly T[]): T[];
}

export function seeded(seed: string): Random {
  const numbers = generateMersenne53Randomizer(createHash('sha256').update(seed).digest().readUInt32LE(0));
  const next = (): number => numbers.next();
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: (values) => values[between(0, values.length - 1)]!,
    shuffle(values) {
      const order = [...values];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        [order[last], order[other]] = [order[other]!, order[last]!];
      }
      return order;
    },
  };
}
