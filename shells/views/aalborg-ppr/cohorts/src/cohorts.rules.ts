import { STEPS, type Cohort, type Cycle, type Step } from './cohorts.query';

export interface Part {
  title: string;
  /** The cohort's day for the part, ISO; null where it has no place of its own. */
  on: string | null;
}

/** The parts in their order with a cohort's days: parts beyond its sessions have no place yet, and stay in the list (domain.md E01). */
export const partsOf = (blocks: readonly { title: string }[], { sessions }: Cohort): Part[] =>
  blocks.map(({ title }, at) => ({ title, on: sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[at]?.startsAt.slice(0, 10) ?? null }));

/** The step a cycle has come to; null before its question. */
export const reached = ({ steps }: Cycle): Step | null => STEPS.filter((step) => steps.some((each) => each.step === step)).at(-1) ?? null;

/** How many teams' newest cycles stand at each step. */
export function standing(cycles: readonly Cycle[]): Record<Step, number> {
  const newest = new Map<string, Cycle>();
  for (const cycle of cycles) {
    const team = cycle.team?.id ?? cycle.id;
    const known = newest.get(team);
    if (!known || known.cycle < cycle.cycle) newest.set(team, cycle);
  }
  return Object.fromEntries(STEPS.map((step) => [step, [...newest.values()].filter((cycle) => reached(cycle) === step).length])) as Record<Step, number>;
}
