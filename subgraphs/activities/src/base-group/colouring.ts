import type { Arrangement, Pool } from './arrangement';

/**
 * A first arrangement in `groups` groups by DSATUR: next is whoever has the fewest groups left to go to, into the group
 * with no conflict, most room and fewest of the same administration. Where no group is free of conflict the least bad
 * one is taken, for the swap search to mend.
 */
export function colour(pool: Pool, groups: number, random: () => number): Arrangement {
  const { graph } = pool;
  const even = Math.ceil(graph.size / groups);
  const arrangement: Arrangement = Array.from({ length: groups }, () => []);
  const conflictsIn = Array.from({ length: graph.size }, () => new Int32Array(groups));
  const saturation = new Int32Array(graph.size);
  const perAdministration = Array.from({ length: groups }, () => new Int32Array(pool.administrationCount));
  const luck = Array.from({ length: graph.size }, random);
  const waiting = new Set(Array.from({ length: graph.size }, (_, person) => person));

  while (waiting.size > 0) {
    let next = -1;
    for (const person of waiting) {
      if (next < 0 || isHarder(person, next, saturation, graph.degree, luck)) next = person;
    }
    waiting.delete(next);
    const group = bestGroup(next);
    arrangement[group]!.push(next);
    for (const administration of pool.administrations[next]!) perAdministration[group]![administration]!++;
    for (let other = 0; other < graph.size; other++) {
      if (!graph.matrix[next * graph.size + other]) continue;
      if (conflictsIn[other]![group]!++ === 0) saturation[other]!++;
    }
  }
  return arrangement;

  function bestGroup(person: number): number {
    let best = 0;
    let bestScore = Infinity;
    for (let group = 0; group < groups; group++) {
      const size = arrangement[group]!.length;
      const same = pool.administrations[person]!.reduce((sum, at) => sum + perAdministration[group]![at]!, 0);
      const overfull = size >= even ? 1 : 0;
      const score = conflictsIn[person]![group]! * 1e6 + overfull * 1e4 + same * 100 + size + random();
      if (score < bestScore) [best, bestScore] = [group, score];
    }
    return best;
  }
}

function isHarder(one: number, other: number, saturation: Int32Array, degree: readonly number[], luck: readonly number[]): boolean {
  if (saturation[one] !== saturation[other]) return saturation[one]! > saturation[other]!;
  if (degree[one] !== degree[other]) return degree[one]! > degree[other]!;
  return luck[one]! < luck[other]!;
}
