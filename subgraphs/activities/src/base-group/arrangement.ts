import type { ConflictGraph } from './conflict-graph';
import type { SizePolicy } from './group-size';

/** One pool of people who are arranged together (ordinary managers, heads or aspirants), by number. */
export interface Pool {
  graph: ConflictGraph;
  /** The administrations of each person, numbered. */
  administrations: readonly (readonly number[])[];
  administrationCount: number;
  /** 1 a woman, 0 a man, -1 unspecified. */
  woman: readonly number[];
  /** How many earlier groups each pair shared, `n` × `n`. */
  met: Uint8Array;
  size: SizePolicy;
  /** Each group needs two administrations (A15 ii); heads and aspirants are exempt. */
  mixed: boolean;
}

/** Groups of person numbers. */
export type Arrangement = number[][];

/**
 * What an arrangement costs, compared from the left: broken hard rules, distance from the target size, administrations
 * missing from groups, distance from the pool's sex mix, pairs who have met before. Lower is better.
 */
export type Cost = [broken: number, size: number, administrations: number, sex: number, met: number];

export function isBetter(cost: Cost, than: Cost): boolean {
  for (let level = 0; level < cost.length; level++) {
    if (cost[level] !== than[level]) return cost[level]! < than[level]!;
  }
  return false;
}

export function addCost(one: Cost, other: Cost): Cost {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3], one[4] + other[4]];
}

/** A function giving one group's cost; made once per pool, since it is called some hundred thousand times. */
export function groupCost(pool: Pool): (members: readonly number[]) => Cost {
  const { graph, met, size, woman } = pool;
  const known = woman.filter((value) => value >= 0).length;
  const women = woman.filter((value) => value === 1).length;
  const seen = new Int32Array(pool.administrationCount).fill(-1);
  let visit = 0;
  return (members) => {
    visit++;
    let broken = 0;
    let metBefore = 0;
    let administrations = 0;
    let womenHere = 0;
    let knownHere = 0;
    for (let i = 0; i < members.length; i++) {
      const person = members[i]!;
      const row = person * graph.size;
      for (let j = i + 1; j < members.length; j++) {
        broken += graph.matrix[row + members[j]!]!;
        metBefore += met[row + members[j]!]!;
      }
      for (const administration of pool.administrations[person]!) {
        if (seen[administration] !== visit) administrations++;
        seen[administration] = visit;
      }
      if (woman[person]! >= 0) {
        knownHere++;
        womenHere += woman[person]!;
      }
    }
    const count = members.length;
    broken += Math.max(0, size.minimum - count) + Math.max(0, count - size.maximum);
    if (pool.mixed) broken += Math.max(0, 2 - administrations);
    return [broken, (count - size.target) ** 2, -administrations, (womenHere * known - knownHere * women) ** 2, metBefore];
  };
}

export function arrangementCost(pool: Pool, arrangement: Arrangement): Cost {
  const cost = groupCost(pool);
  return arrangement.reduce<Cost>((sum, group) => addCost(sum, cost(group)), [0, 0, 0, 0, 0]);
}
