import { arrangementCost, isBetter, type Arrangement, type Cost, type Pool } from './arrangement';
import { colour } from './colouring';
import {
  poolOf, type Candidate, type ComposedGroup, type CompositionOrder, type CompositionResult, type GroupKind, type Missing, type RefusalCode,
} from './composition';
import { conflictGraph, largestClique } from './conflict-graph';
import { evenSizes, groupCounts, sizeCost, sizePolicyFault } from './group-size';
import { exhaust, othersThan, proveImpossible } from './impossibility';
import { findCycle } from './reporting-order';
import { seededRandom } from './seeded-random';
import { improve, shake } from './swap-search';

const RESTARTS = 10;
const SHAKES = 12;
/** Local searches spent on one pool before trying everything; bounds the time where no arrangement exists. */
const SEARCHES = 60;
const EXHAUSTION_STEPS = 300_000;
const POOLS: readonly GroupKind[] = ['HEADS', 'ASPIRANTS', 'ORDINARY'];

/**
 * Composes base groups (A15, domain.md §7.1): heads' group, aspirants' group, then the ordinary groups, all keeping the
 * hard rules, the best found by the lexicographic objective of `Cost`. Deterministic by seed and independent of the order
 * of the input. When the rules cannot be kept the result carries a proof; when neither an arrangement nor a proof was
 * found it says so (`NOT_FOUND`).
 */
export function composeBaseGroups(order: CompositionOrder): CompositionResult {
  const refusal = refuse(order);
  if (refusal) return refusal;
  const groups: ComposedGroup[] = [];
  const missing: Missing[] = [];
  for (const kind of POOLS) {
    const candidates = order.candidates.filter(({ standing }) => poolOf(standing) === kind).sort((a, b) => (a.person < b.person ? -1 : 1));
    if (candidates.length === 0) continue;
    if (candidates.length === 1 && kind !== 'ORDINARY') {
      missing.push({ person: candidates[0]!.person, reason: 'ALONE_IN_SPECIAL_GROUP' });
      continue;
    }
    const { pool, administrations } = poolFrom(candidates, kind, order);
    const people = candidates.map(({ person }) => person);
    const proof = proveImpossible(pool, kind, people, administrations);
    if (proof) return { outcome: 'IMPOSSIBLE', proof };
    const found = search(pool, seededRandom(order.seed));
    if (found === 'GAVE_UP') return { outcome: 'NOT_FOUND', pool: kind };
    if ('tried' in found) return { outcome: 'IMPOSSIBLE', proof: { kind: 'EXHAUSTED', pool: kind, people: people.length, arrangements: found.tried } };
    const composed = found.found.map((members) => ({ kind, members: members.map((index) => people[index]!).sort() }));
    groups.push(...composed.sort((a, b) => b.members.length - a.members.length || (a.members[0]! < b.members[0]! ? -1 : 1)));
  }
  return { outcome: 'COMPOSED', groups, missing };
}

function refuse({ candidates, lines, size }: CompositionOrder): CompositionResult | null {
  const refused = (code: RefusalCode, more: { values?: Record<string, number>; subject?: string } = {}): CompositionResult => ({ outcome: 'REFUSED', code, ...more });
  const fault = sizePolicyFault(size);
  if (fault) return refused(fault, { values: { ...size } });
  if (candidates.length === 0) return refused('NOBODY');
  const people = candidates.map(({ person }) => person);
  const twice = people.find((person, index) => people.indexOf(person) !== index);
  if (twice) return refused('DUPLICATE_PERSON', { subject: twice });
  const cycle = findCycle(lines);
  return cycle ? refused('CYCLE', { values: { people: cycle.length } }) : null;
}

/** Numbers people and administrations. A heads' or aspirants' group may be smaller than an ordinary one: it is one group if it can. */
function poolFrom(candidates: readonly Candidate[], kind: GroupKind, order: CompositionOrder): { pool: Pool; administrations: string[] } {
  const graph = conflictGraph(candidates, order.lines, order.avoid);
  const administrations = [...new Set(candidates.flatMap((candidate) => candidate.administrations))].sort();
  const numberOf = new Map(candidates.map(({ person }, index) => [person, index]));
  const met = new Uint8Array(graph.size * graph.size);
  for (const group of order.earlier) {
    const here = group.flatMap((person) => numberOf.get(person) ?? []);
    for (const a of here) for (const b of here) if (a !== b && met[a * graph.size + b]! < 255) met[a * graph.size + b]!++;
  }
  const special = kind !== 'ORDINARY';
  const pool: Pool = {
    graph,
    administrations: candidates.map((candidate) => candidate.administrations.map((name) => administrations.indexOf(name))),
    administrationCount: administrations.length,
    woman: candidates.map(({ sex }) => (sex === 'WOMAN' ? 1 : sex === 'MAN' ? 0 : -1)),
    met,
    size: special ? { ...order.size, minimum: Math.min(order.size.minimum, graph.size) } : order.size,
    mixed: !special,
  };
  return { pool, administrations };
}

/** The best arrangement over the sensible numbers of groups; falls back on trying everything when chance finds none. */
function search(pool: Pool, random: () => number): ReturnType<typeof exhaust> {
  const clique = largestClique(pool.graph, pool.graph.size).length;
  const bringers = pool.mixed ? Math.min(...Array.from({ length: pool.administrationCount }, (_, at) => othersThan(pool, at))) : Infinity;
  const special = !pool.mixed && pool.graph.size <= pool.size.maximum && clique < 2;
  const counts = special ? [1] : groupCounts(pool.graph.size, pool.size).filter((count) => count >= clique && count <= bringers);
  let best: { arrangement: Arrangement; cost: Cost } | null = null;
  let searches = 0;
  const settle = (arrangement: Arrangement): Cost => {
    let cost = improve(pool, arrangement, random);
    for (let kick = 0; kick < SHAKES && cost[0] > 0 && searches < SEARCHES; kick++) {
      shake(arrangement, 3, random);
      cost = improve(pool, arrangement, random);
      searches++;
    }
    searches++;
    return arrangementCost(pool, arrangement);
  };
  for (const count of counts) {
    const ideal = sizeCost(evenSizes(pool.graph.size, count), pool.size.target);
    if (best && best.cost[1] <= ideal) break;
    for (let restart = 0; restart < RESTARTS && searches < SEARCHES; restart++) {
      const arrangement = colour(pool, count, random);
      const cost = settle(arrangement);
      if (cost[0] === 0 && (!best || isBetter(cost, best.cost))) best = { arrangement, cost };
    }
  }
  if (best) return { found: best.arrangement };
  const exhaustion = exhaust(pool, EXHAUSTION_STEPS);
  if (exhaustion !== 'GAVE_UP' && 'found' in exhaustion) improve(pool, exhaustion.found, random);
  return exhaustion;
}
