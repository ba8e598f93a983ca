import type { Arrangement, Pool } from './arrangement';
import { prove } from './base-group.messages';
import type { GroupKind, ImpossibilityProof } from './composition';
import { largestClique } from './conflict-graph';

/** What a search through every arrangement came to. */
export type Exhaustion = { found: Arrangement } | { tried: number } | 'GAVE_UP';

/** People whose every known administration differs from, or adds to, `administration`: they can bring a second one. */
export function othersThan(pool: Pool, administration: number): number {
  return pool.administrations.filter((own) => own.some((one) => one !== administration)).length;
}

/** An argument, short enough to check by hand, that no arrangement keeps the hard rules; null when none of ours applies. */
export function proveImpossible(
  pool: Pool,
  kind: GroupKind,
  people: readonly string[],
  administrations: readonly string[],
): ImpossibilityProof | null {
  const { graph, size } = pool;
  const fewest = Math.max(1, Math.ceil(graph.size / size.maximum));
  const most = Math.floor(graph.size / size.minimum);
  if (fewest > most) return { kind: 'SIZE', pool: kind, people: graph.size, minimum: size.minimum, maximum: size.maximum };

  for (let person = 0; person < graph.size; person++) {
    const compatible = graph.size - 1 - graph.degree[person]!;
    if (compatible < size.minimum - 1) {
      return { kind: 'ISOLATED', pool: kind, person: people[person]!, compatible, needed: size.minimum - 1 };
    }
  }
  const clique = largestClique(graph, most);
  if (clique.length > most) {
    return { kind: 'CLIQUE', pool: kind, people: clique.map((person) => people[person]!), groupsPossible: most };
  }
  const shortage = findShortage(pool);
  if (shortage) {
    const { clique: apart, compatible, needed } = shortage;
    return { kind: 'SHORTAGE', pool: kind, people: apart.map((person) => people[person]!), compatible, needed };
  }
  if (pool.mixed) {
    for (const [administration, name] of administrations.entries()) {
      const others = othersThan(pool, administration);
      if (others < fewest) {
        return { kind: 'ADMINISTRATION', administration: name, inside: graph.size - others, others, groupsNeeded: fewest };
      }
    }
    if (administrations.length === 0) {
      return { kind: 'ADMINISTRATION', administration: '', inside: graph.size, others: 0, groupsNeeded: fewest };
    }
  }
  return null;
}

/**
 * People who all need groups of their own, and together can be joined by too few: each group needs `minimum` − 1 others.
 * Looked for among those with the most conflicts, where it happens: a chief and a deputy over nearly everybody.
 */
function findShortage({ graph, size }: Pool): { clique: number[]; compatible: number; needed: number } | null {
  const conflicts = (a: number, b: number) => graph.matrix[a * graph.size + b] === 1;
  const everybody = Array.from({ length: graph.size }, (_, person) => person);
  const hardest = everybody.filter((person) => graph.degree[person]! > 0).sort((a, b) => graph.degree[b]! - graph.degree[a]! || a - b);
  for (const first of hardest) {
    const clique = [first];
    for (const person of hardest) {
      if (!clique.every((member) => conflicts(member, person))) continue;
      clique.push(person);
      const compatible = everybody.filter((other) => !clique.includes(other) && clique.some((member) => !conflicts(member, other))).length;
      const needed = clique.length * (size.minimum - 1);
      if (compatible < needed) return { clique, compatible, needed };
    }
  }
  return null;
}

/** Tries every arrangement, the most conflicting people first, within `steps` placements. */
export function exhaust(pool: Pool, steps: number): Exhaustion {
  const { graph, size } = pool;
  const most = Math.floor(graph.size / size.minimum);
  const order = Array.from({ length: graph.size }, (_, person) => person).sort((a, b) => graph.degree[b]! - graph.degree[a]! || a - b);
  const groups: Arrangement = [];
  let tried = 0;

  const place = (index: number): boolean => {
    const lacking = groups.reduce((sum, group) => sum + Math.max(0, size.minimum - group.length), 0);
    if (lacking > order.length - index) return false;
    if (index === order.length) return groups.every(isMixed);
    const person = order[index]!;
    for (const group of groups) {
      if (tried > steps) return false;
      if (group.length >= size.maximum || group.some((member) => graph.matrix[person * graph.size + member])) continue;
      tried++;
      group.push(person);
      if ((group.length < size.maximum || isMixed(group)) && place(index + 1)) return true;
      group.pop();
    }
    if (groups.length < most) {
      tried++;
      groups.push([person]);
      if (place(index + 1)) return true;
      groups.pop();
    }
    return false;
  };
  const isMixed = (group: readonly number[]) => !pool.mixed || new Set(group.flatMap((person) => pool.administrations[person])).size >= 2;

  if (place(0)) return { found: groups };
  return tried > steps ? 'GAVE_UP' : { tried };
}

/** The proof in words, without names: the people concerned stand in the proof. */
export function proofText(proof: ImpossibilityProof): ReturnType<typeof prove> {
  switch (proof.kind) {
    case 'SIZE': return prove('PROOF_SIZE', { people: proof.people, pool: proof.pool, minimum: proof.minimum, maximum: proof.maximum });
    case 'CLIQUE': return prove('PROOF_CLIQUE', { people: proof.people.length, pool: proof.pool, most: proof.groupsPossible });
    case 'ADMINISTRATION': return prove('PROOF_ADMINISTRATION', { inside: proof.inside, others: proof.others, groups: proof.groupsNeeded });
    case 'ISOLATED': return prove('PROOF_ISOLATED', { compatible: proof.compatible, pool: proof.pool, needed: proof.needed });
    case 'SHORTAGE': return prove('PROOF_SHORTAGE', { people: proof.people.length, compatible: proof.compatible, pool: proof.pool, needed: proof.needed });
    case 'EXHAUSTED': return prove('PROOF_EXHAUSTED', { people: proof.people, pool: proof.pool, steps: proof.arrangements });
  }
}
