/** One employment: who has it, who leads it (null at the top), and at what level it leads others (null where it leads nobody). */
export interface ReportingLine {
  id: string;
  person: string;
  manager: string | null;
  managerLevel: string | null;
}

/**
 * Who takes over after each who has left: the nearest above, by the lines they had, who is still here; else whoever now stands at the top.
 * `present` tells of everybody employed anywhere. Whoever nobody can take over after is left out.
 */
export function heirsOf(before: readonly ReportingLine[], after: readonly ReportingLine[], present: ReadonlySet<string>): Map<string, string> {
  const above = new Map<string, string[]>();
  for (const { person, manager } of before) if (manager !== null) above.set(person, [...(above.get(person) ?? []), manager]);
  const tops = after.filter(({ manager, managerLevel }) => manager === null && managerLevel !== null)
    .toSorted((a, b) => Number(b.managerLevel === 'MUNICIPAL_CHIEF') - Number(a.managerLevel === 'MUNICIPAL_CHIEF') || (a.id < b.id ? -1 : 1));
  const heirs = new Map<string, string>();
  for (const leaver of new Set(before.map(({ person }) => person).filter((person) => !present.has(person)))) {
    const heir = nearestAbove(leaver, above, present) ?? tops[0]?.person;
    if (heir !== undefined) heirs.set(leaver, heir);
  }
  return heirs;
}

function nearestAbove(person: string, above: ReadonlyMap<string, readonly string[]>, present: ReadonlySet<string>): string | null {
  const seen = new Set([person]);
  for (let level = [person]; level.length > 0;) {
    level = level.flatMap((each) => above.get(each) ?? []).filter((each) => !seen.has(each));
    const found = level.find((each) => present.has(each));
    if (found !== undefined) return found;
    for (const each of level) seen.add(each);
  }
  return null;
}
