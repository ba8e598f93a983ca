import { warn } from './feasibility.messages';

/** Whole people a programme's set-up has room for: trainers × group size × rounds; null when a factor is not stated. */
export function programmeCapacity(set: { trainers: number | null; groupSize: number | null; rounds: number | null }): number | null {
  return set.trainers === null || set.groupSize === null || set.rounds === null ? null : set.trainers * set.groupSize * set.rounds;
}

/** Groups needed so that none is larger than `groupSize`: always rounded up (domain.md N6). */
export function groupsNeeded(people: number, groupSize: number): number {
  return Math.ceil(people / groupSize);
}

/** Checks before scheduling (domain.md N4, N5, §7.3): groups, planned and eligible people against one another. */
export function feasibilityWarnings(plan: {
  planned: number | null;
  eligible: number | null;
  capacity: number | null;
  groups: number | null;
  groupMinimum: number | null;
}): ReturnType<typeof warn>[] {
  const warnings: ReturnType<typeof warn>[] = [];
  const people = plan.eligible ?? plan.planned;
  if (people !== null && plan.groups !== null && plan.groupMinimum !== null && people / plan.groups < plan.groupMinimum) {
    const [groups, minimum] = [plan.groups, plan.groupMinimum];
    warnings.push(warn('GROUPS_TOO_SMALL', { people, groups, minimum, mean: people / groups, most: Math.floor(people / minimum) }));
  }
  if (plan.planned !== null && plan.eligible !== null && plan.planned > plan.eligible) {
    warnings.push(warn('PLANNED_ABOVE_ELIGIBLE', { planned: plan.planned, eligible: plan.eligible }));
  }
  if (plan.planned !== null && plan.capacity !== null && plan.planned > plan.capacity) {
    warnings.push(warn('PLANNED_ABOVE_CAPACITY', { planned: plan.planned, capacity: plan.capacity }));
  }
  return warnings;
}
