import fc from 'fast-check';
import { composeBaseGroups } from './base-group.rules';
import type { Candidate, CompositionOrder } from './composition';
import { findCycle } from './reporting-order';
import { checkComposition } from './rule-check';

/** Up to `most` people, lines that only point from a later person to an earlier one (so no cycle), and some avoid-pairs. */
function anOrder(most: number, size: CompositionOrder['size']): fc.Arbitrary<CompositionOrder> {
  const candidate = fc.record({
    sex: fc.constantFrom('WOMAN' as const, 'MAN' as const, 'UNSPECIFIED' as const),
    administrations: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
    standing: fc.oneof({ weight: 8, arbitrary: fc.constant('MANAGER' as const) }, { weight: 1, arbitrary: fc.constantFrom('HEAD_OF_ADMINISTRATION' as const, 'ASPIRANT' as const, 'MUNICIPAL_CHIEF' as const) }),
  });
  return fc.array(candidate, { minLength: 2, maxLength: most }).chain((people) => {
    const named: Candidate[] = people.map((person, index) => ({ ...person, person: `p${String(index).padStart(2, '0')}` }));
    const pair = fc.tuple(fc.nat(named.length - 1), fc.nat(named.length - 1)).filter(([a, b]) => a !== b);
    return fc.record({
      candidates: fc.constant(named),
      lines: fc.array(pair.map(([a, b]) => ({ superior: named[Math.min(a, b)]!.person, subordinate: named[Math.max(a, b)]!.person })), { maxLength: named.length }),
      avoid: fc.array(pair.map(([a, b]) => [named[a]!.person, named[b]!.person] as const), { maxLength: 3 }),
      earlier: fc.constant([]),
      size: fc.constant(size),
      seed: fc.nat(),
    });
  });
}

/** Superior to subordinate over any number of steps, written without the composer's code. */
function leads(order: CompositionOrder, superior: string, subordinate: string): boolean {
  return order.lines.some((line) => line.subordinate === subordinate && (line.superior === superior || leads(order, superior, line.superior)));
}

test('invariants 4 and 5: no path inside a group, everybody in exactly one group or listed as missing', () => {
  fc.assert(
    fc.property(anOrder(40, { target: 5, minimum: 3, maximum: 7 }), (order) => {
      const result = composeBaseGroups(order);
      if (result.outcome !== 'COMPOSED') return;
      const standing = new Map(order.candidates.map(({ person, standing }) => [person, standing]));
      for (const { members } of result.groups) {
        for (const a of members) {
          for (const b of members) {
            const meant = standing.get(a) === 'MUNICIPAL_CHIEF' && standing.get(b) === 'HEAD_OF_ADMINISTRATION';
            if (a !== b && !meant) expect(leads(order, a, b)).toBe(false);
          }
        }
      }
      const placed = [...result.groups.flatMap(({ members }) => members), ...result.missing.map(({ person }) => person)];
      expect(placed.sort()).toEqual(order.candidates.map(({ person }) => person));
      const broken = checkComposition(result.groups, order).filter(({ holds, rule }) => !holds && rule !== 'EXACTLY_ONE_GROUP');
      expect(broken).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the same seed gives the same groups, whatever order the input stands in', () => {
  fc.assert(
    fc.property(anOrder(30, { target: 5, minimum: 3, maximum: 7 }), (order) => {
      const reversed = { ...order, candidates: [...order.candidates].reverse(), lines: [...order.lines].reverse() };
      expect(composeBaseGroups(reversed)).toEqual(composeBaseGroups(order));
    }),
    { numRuns: 60 },
  );
});

/** Tries every way to divide up to nine ordinary managers; slow and plain. */
function canBeDivided(order: CompositionOrder, people = order.candidates, groups: Candidate[][] = []): boolean {
  const [next, ...rest] = people;
  if (!next) return groups.every((group) => group.length >= order.size.minimum && new Set(group.flatMap((one) => one.administrations)).size >= 2);
  const clash = (a: Candidate, b: Candidate) =>
    leads(order, a.person, b.person) || leads(order, b.person, a.person) || order.avoid.some((pair) => pair.includes(a.person) && pair.includes(b.person));
  const fits = groups.some(
    (group, index) =>
      group.length < order.size.maximum && !group.some((member) => clash(member, next)) &&
      canBeDivided(order, rest, groups.map((one, at) => (at === index ? [...one, next] : one))),
  );
  return fits || canBeDivided(order, rest, [...groups, [next]]);
}

test('it composes exactly when some division keeps the rules', () => {
  fc.assert(
    fc.property(anOrder(8, { target: 3, minimum: 2, maximum: 4 }), (drawn) => {
      const order = { ...drawn, candidates: drawn.candidates.map((one) => ({ ...one, standing: 'MANAGER' as const })) };
      const result = composeBaseGroups(order);
      expect(result.outcome).toBe(canBeDivided(order) ? 'COMPOSED' : 'IMPOSSIBLE');
      if (result.outcome !== 'IMPOSSIBLE' || result.proof.kind !== 'CLIQUE') return;
      const { people } = result.proof;
      for (const a of people) {
        for (const b of people.filter((other) => other !== a)) {
          const apart = leads(order, a, b) || leads(order, b, a) || order.avoid.some((pair) => pair.includes(a) && pair.includes(b));
          expect(apart).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a cycle is found exactly when somebody stands above themselves', () => {
  const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.record({ subordinate: person, superior: person }), { maxLength: 8 }), (lines) => {
      const reach = (from: string, seen: Set<string>): Set<string> => {
        for (const { subordinate, superior } of lines) {
          if (subordinate === from && !seen.has(superior)) reach(superior, seen.add(superior));
        }
        return seen;
      };
      const cyclic = ['a', 'b', 'c', 'd', 'e'].some((start) => reach(start, new Set()).has(start));
      const cycle = findCycle(lines);
      expect(cycle !== null).toBe(cyclic);
      cycle?.forEach((one, index) => {
        expect(lines).toContainEqual({ subordinate: one, superior: cycle[(index + 1) % cycle.length] });
      });
    }),
  );
});
