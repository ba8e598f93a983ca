/** Whole people a programme's set-up has room for: trainers × group size × rounds; null when a factor is not stated. */
export function programmeCapacity(set: { trainers: number | null; groupSize: number | null; rounds: number | null }): number | null {
  return set.trainers === null || set.groupSize === null || set.rounds === null ? null : set.trainers * set.groupSize * set.rounds;
}

/** Groups needed so that none is larger than `groupSize`: always rounded up (domain.md N6). */
export function groupsNeeded(people: number, groupSize: number): number {
  return Math.ceil(people / groupSize);
}

/** A plan that does not add up, with what to look at. */
export interface FeasibilityWarning {
  code: 'GROUPS_TOO_SMALL' | 'PLANNED_ABOVE_ELIGIBLE' | 'PLANNED_ABOVE_CAPACITY';
  message: string;
}

/** Checks before scheduling (domain.md N4, N5, §7.3): groups, planned and eligible people against one another. */
export function feasibilityWarnings(plan: {
  planned: number | null;
  eligible: number | null;
  capacity: number | null;
  groups: number | null;
  groupMinimum: number | null;
}): FeasibilityWarning[] {
  const warnings: FeasibilityWarning[] = [];
  const people = plan.eligible ?? plan.planned;
  const one = (number: number) => number.toLocaleString('sv-SE', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  if (people !== null && plan.groups !== null && plan.groupMinimum !== null && people / plan.groups < plan.groupMinimum) {
    warnings.push({
      code: 'GROUPS_TOO_SMALL',
      message: `${people} personer i ${plan.groups} grupper ger ${one(people / plan.groups)} per grupp; minst ${plan.groupMinimum} är tänkt. Minska antalet grupper till ${Math.floor(people / plan.groupMinimum)}.`,
    });
  }
  if (plan.planned !== null && plan.eligible !== null && plan.planned > plan.eligible) {
    warnings.push({ code: 'PLANNED_ABOVE_ELIGIBLE', message: `${plan.planned} är planerade men bara ${plan.eligible} finns i målgruppen.` });
  }
  if (plan.planned !== null && plan.capacity !== null && plan.planned > plan.capacity) {
    warnings.push({ code: 'PLANNED_ABOVE_CAPACITY', message: `${plan.planned} är planerade men det finns ${plan.capacity} platser.` });
  }
  return warnings;
}
