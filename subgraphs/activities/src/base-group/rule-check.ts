import type { NamedValue, Values } from '@samlar/subgraph/value-types';
import { explain } from './base-group.messages';
import { poolOf, type Candidate, type ComposedGroup, type CompositionOrder } from './composition';
import { conflictGraph } from './conflict-graph';

export type Rule = 'NO_DEPENDENCY' | 'TWO_ADMINISTRATIONS' | 'HEADS_TOGETHER' | 'ASPIRANTS_TOGETHER' | 'EXACTLY_ONE_GROUP' | 'SIZE';

/** One hard rule held against a composition: whether it holds, what was counted, and who breaks it. */
export interface RuleCheck {
  rule: Rule;
  holds: boolean;
  text: string;
  values: NamedValue[];
  /** People concerned where the rule is broken; for NO_DEPENDENCY in pairs, superior first. */
  people: string[];
}

/** What stands in a group, for people who judge it: size, administrations, sexes, pairs who shared a group before. */
export interface GroupFacts {
  administrations: string[];
  women: number;
  men: number;
  unspecified: number;
  metBefore: number;
}

export function groupFacts(members: readonly string[], order: Pick<CompositionOrder, 'candidates' | 'earlier'>): GroupFacts {
  const here = order.candidates.filter(({ person }) => members.includes(person));
  const count = (sex: Candidate['sex']) => here.filter((candidate) => candidate.sex === sex).length;
  const pairs = (shared: number) => (shared * (shared - 1)) / 2;
  return {
    administrations: [...new Set(here.flatMap(({ administrations }) => administrations))].sort(),
    women: count('WOMAN'),
    men: count('MAN'),
    unspecified: count('UNSPECIFIED'),
    metBefore: order.earlier.reduce((sum, group) => sum + pairs(group.filter((person) => members.includes(person)).length), 0),
  };
}

/** Every hard rule of A15, each with what was counted: the explanation of a composition, and the judge of a change to it. */
export function checkComposition(groups: readonly ComposedGroup[], order: Omit<CompositionOrder, 'seed'>): RuleCheck[] {
  const byPerson = new Map(order.candidates.map((candidate) => [candidate.person, candidate]));
  const standsIn = (kind: ComposedGroup['kind']) => groups.filter((group) => group.kind === kind);
  return [
    noDependency(groups, order),
    twoAdministrations(standsIn('ORDINARY'), byPerson),
    together('HEADS_TOGETHER', 'HEADS', groups, byPerson),
    together('ASPIRANTS_TOGETHER', 'ASPIRANTS', groups, byPerson),
    exactlyOneGroup(groups, order.candidates),
    sizes(groups, order),
  ];
}

function check(rule: Rule, people: string[], counted: Values): RuleCheck {
  const { message, values } = explain(`RULE_${rule}`, counted);
  return { rule, holds: people.length === 0, people, text: message, values };
}

function noDependency(groups: readonly ComposedGroup[], order: Omit<CompositionOrder, 'seed'>): RuleCheck {
  const graph = conflictGraph(order.candidates, order.lines, order.avoid);
  const groupOf = new Map(groups.flatMap((group, index) => group.members.map((person) => [person, index] as const)));
  const personOf = (index: number) => order.candidates[index]!.person;
  const broken = graph.conflicts.filter(({ a, b }) => {
    const group = groupOf.get(personOf(a));
    return group !== undefined && group === groupOf.get(personOf(b));
  });
  const dependencies = graph.conflicts.filter(({ superior }) => superior !== null).length;
  const apart = graph.conflicts.length - dependencies;
  return check('NO_DEPENDENCY', broken.flatMap(({ a, b }) => [personOf(a), personOf(b)]), { dependencies, apart, broken: broken.length });
}

function twoAdministrations(groups: readonly ComposedGroup[], byPerson: ReadonlyMap<string, Candidate>): RuleCheck {
  const counts = groups.map(({ members }) => new Set(members.flatMap((person) => byPerson.get(person)?.administrations ?? [])).size);
  const broken = groups.filter((_, index) => counts[index]! < 2);
  const [fewest, most] = counts.length === 0 ? [0, 0] : [Math.min(...counts), Math.max(...counts)];
  return check('TWO_ADMINISTRATIONS', broken.flatMap(({ members }) => members), { groups: groups.length, fewest, most });
}

function together(rule: Rule, kind: ComposedGroup['kind'], groups: readonly ComposedGroup[], byPerson: ReadonlyMap<string, Candidate>): RuleCheck {
  const misplaced = groups.flatMap((group) =>
    group.members.filter((person) => {
      const candidate = byPerson.get(person);
      return candidate !== undefined && (poolOf(candidate.standing) === kind) !== (group.kind === kind);
    }),
  );
  const count = [...byPerson.values()].filter(({ standing }) => poolOf(standing) === kind).length;
  return check(rule, misplaced, { people: count, misplaced: misplaced.length });
}

function exactlyOneGroup(groups: readonly ComposedGroup[], candidates: readonly Candidate[]): RuleCheck {
  const times = new Map<string, number>();
  for (const person of groups.flatMap(({ members }) => members)) times.set(person, (times.get(person) ?? 0) + 1);
  const broken = candidates.map(({ person }) => person).filter((person) => times.get(person) !== 1);
  return check('EXACTLY_ONE_GROUP', broken, { placed: candidates.length - broken.length, people: candidates.length });
}

function sizes(groups: readonly ComposedGroup[], { size }: Omit<CompositionOrder, 'seed'>): RuleCheck {
  const tooSmall = (group: ComposedGroup) =>
    group.members.length < size.minimum && (group.kind === 'ORDINARY' || groups.some((other) => other !== group && other.kind === group.kind));
  const broken = groups.filter((group) => group.members.length > size.maximum || tooSmall(group));
  const tally = new Map<number, number>();
  for (const { members } of groups) tally.set(members.length, (tally.get(members.length) ?? 0) + 1);
  const listed = [...tally].sort(([a], [b]) => b - a).map(([people, count]) => `${count} × ${people}`).join(', ');
  return check('SIZE', broken.flatMap(({ members }) => members), { groups: groups.length, listed, minimum: size.minimum, maximum: size.maximum, target: size.target });
}

/** The rules a change would break that held before it: reasons to refuse the change, each with its text. */
export function newlyBroken(before: readonly RuleCheck[], after: readonly RuleCheck[]): RuleCheck[] {
  return after.filter(({ rule, people }) => people.length > (before.find((check) => check.rule === rule)?.people.length ?? 0));
}
