import type { Candidate } from './composition';
import { everyoneAbove, type ReportingLine } from './reporting-order';

/** Two candidates who may not share a group; `superior` is null for a declared avoid-pair. */
export interface Conflict {
  a: number;
  b: number;
  superior: number | null;
}

/** Who may not sit with whom: symmetric, `size` × `size`, 1 for a conflict. Candidates are numbered as given. */
export interface ConflictGraph {
  size: number;
  matrix: Uint8Array;
  degree: number[];
  conflicts: Conflict[];
}

/**
 * The plan puts the municipal chief with the heads of administration (A15), though the chief leads them: that one
 * dependency is meant. Every other superior–subordinate pair is a conflict, in any employment, however many steps apart.
 */
export function dependencyIsMeant(superior: Candidate, subordinate: Candidate): boolean {
  return superior.standing === 'MUNICIPAL_CHIEF' && subordinate.standing === 'HEAD_OF_ADMINISTRATION';
}

export function conflictGraph(
  candidates: readonly Candidate[],
  lines: readonly ReportingLine[],
  avoid: readonly (readonly [string, string])[],
): ConflictGraph {
  const size = candidates.length;
  const numberOf = new Map(candidates.map(({ person }, index) => [person, index]));
  const matrix = new Uint8Array(size * size);
  const degree = new Array<number>(size).fill(0);
  const conflicts: Conflict[] = [];
  const add = (a: number, b: number, superior: number | null) => {
    if (a === b || matrix[a * size + b]) return;
    matrix[a * size + b] = matrix[b * size + a] = 1;
    degree[a]!++;
    degree[b]!++;
    conflicts.push({ a, b, superior });
  };
  const above = everyoneAbove(candidates.map(({ person }) => person), lines);
  candidates.forEach((subordinate, b) => {
    for (const person of above.get(subordinate.person) ?? []) {
      const a = numberOf.get(person);
      if (a !== undefined && !dependencyIsMeant(candidates[a]!, subordinate)) add(a, b, a);
    }
  });
  for (const [one, other] of avoid) {
    const a = numberOf.get(one);
    const b = numberOf.get(other);
    if (a !== undefined && b !== undefined) add(a, b, null);
  }
  return { size, matrix, degree, conflicts };
}

/**
 * A largest set of candidates who all conflict with one another, by branch and bound; stops early at one larger than
 * `enough`. `steps` bounds the work, so on a huge graph it may be a large clique and not the largest.
 */
export function largestClique(graph: ConflictGraph, enough: number, steps = 200_000): number[] {
  let best: number[] = [];
  let left = steps;
  const extend = (clique: number[], possible: number[]): void => {
    if (clique.length > best.length) best = clique.slice();
    for (let index = 0; index < possible.length; index++) {
      if (best.length > enough || left-- <= 0 || clique.length + possible.length - index <= best.length) return;
      const vertex = possible[index]!;
      clique.push(vertex);
      extend(clique, possible.slice(index + 1).filter((other) => graph.matrix[vertex * graph.size + other]));
      clique.pop();
    }
  };
  const byDegree = Array.from({ length: graph.size }, (_, index) => index).sort((a, b) => graph.degree[b]! - graph.degree[a]! || a - b);
  extend([], byDegree);
  return best.sort((a, b) => a - b);
}
