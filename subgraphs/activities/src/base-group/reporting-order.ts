/** One employment's line: `superior` leads `subordinate`. Lines cross municipalities where a unit is shared (A24). */
export interface ReportingLine {
  subordinate: string;
  superior: string;
}

/** Direct superiors of each person, over all employments. */
function superiorsOf(lines: readonly ReportingLine[]): Map<string, Set<string>> {
  const superiors = new Map<string, Set<string>>();
  for (const { subordinate, superior } of lines) {
    const known = superiors.get(subordinate);
    if (known) known.add(superior);
    else superiors.set(subordinate, new Set([superior]));
  }
  return superiors;
}

/**
 * Everyone above each of `people`, however many steps away and through whomever, also through people outside `people`.
 * A chain boss → deputy → unit manager gives the unit manager both (A15 i).
 */
export function everyoneAbove(people: readonly string[], lines: readonly ReportingLine[]): Map<string, Set<string>> {
  const superiors = superiorsOf(lines);
  return new Map(
    people.map((person) => {
      const above = new Set<string>();
      const climb = [person];
      for (let at = climb.pop(); at !== undefined; at = climb.pop()) {
        for (const superior of superiors.get(at) ?? []) {
          if (superior === person || above.has(superior)) continue;
          above.add(superior);
          climb.push(superior);
        }
      }
      return [person, above];
    }),
  );
}

/** The shortest chain from `superior` down to `subordinate`, both included; null when there is none. */
export function chainBetween(superior: string, subordinate: string, lines: readonly ReportingLine[]): string[] | null {
  const superiors = superiorsOf(lines);
  const reachedFrom = new Map<string, string | null>([[subordinate, null]]);
  const queue = [subordinate];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === superior) {
      const chain: string[] = [];
      for (let step: string | null = at; step !== null; step = reachedFrom.get(step) ?? null) chain.push(step);
      return chain;
    }
    for (const next of superiors.get(at) ?? []) {
      if (reachedFrom.has(next)) continue;
      reachedFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

/** People who stand above themselves, in order; null when the lines form a directed acyclic graph (A24). */
export function findCycle(lines: readonly ReportingLine[]): string[] | null {
  const superiors = superiorsOf(lines);
  const done = new Set<string>();
  for (const start of superiors.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { person: string; leave: boolean }[] = [{ person: start, leave: false }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      if (step.leave) {
        path.pop();
        onPath.delete(step.person);
        done.add(step.person);
        continue;
      }
      if (onPath.has(step.person)) return path.slice(path.indexOf(step.person));
      if (done.has(step.person)) continue;
      path.push(step.person);
      onPath.add(step.person);
      stack.push({ person: step.person, leave: true });
      for (const superior of superiors.get(step.person) ?? []) stack.push({ person: superior, leave: false });
    }
  }
  return null;
}
