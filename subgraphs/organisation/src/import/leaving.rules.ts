/** What matters of an employment for who leads whom. */
export interface Led {
  id: string;
  person: string;
  manager: string | null;
  /** The last day; null while it runs. */
  end: string | null;
}

/** The last day of each who works here no more, or will not: every employment has an end. */
export function lastDays(employments: readonly Led[]): Map<string, string> {
  const last = new Map<string, string | null>();
  for (const { person, end } of employments) {
    const known = last.get(person);
    last.set(person, end === null || known === null ? null : known === undefined || end > known ? end : known);
  }
  return new Map([...last].flatMap(([person, day]) => (day === null ? [] : [[person, day]])));
}

/**
 * Managers who work here no more once these employments hold, and how many they would leave without (invariant 6.1-19). `mine` tells whether somebody
 * belongs to this organisation: a manager of another one leads from there (A24).
 */
export function leavesStaff(employments: readonly Led[], today: string, mine: (person: string) => boolean): Map<string, number> {
  const running = employments.filter(({ end }) => end === null || end >= today);
  const here = new Set(running.map(({ person }) => person));
  const once = new Set(employments.map(({ person }) => person));
  const left = new Map<string, Set<string>>();
  for (const { person, manager } of running) {
    if (manager === null || here.has(manager) || !once.has(manager) || !mine(manager)) continue;
    left.set(manager, (left.get(manager) ?? new Set()).add(person));
  }
  return new Map([...left].map(([manager, staff]) => [manager, staff.size]));
}
