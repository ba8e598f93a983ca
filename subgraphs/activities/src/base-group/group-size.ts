/** How many people a base group has: about `target`, never fewer than `minimum` or more than `maximum` (A15 vi). */
export interface SizePolicy {
  target: number;
  minimum: number;
  maximum: number;
}

/** The small group's pedagogy: eight, two more or fewer. */
export const BASE_GROUP_SIZE: SizePolicy = { target: 8, minimum: 6, maximum: 10 };

/** As even as possible: the larger groups first. 29 in 4 gives 8, 7, 7, 7. */
export function evenSizes(people: number, groups: number): number[] {
  const small = Math.floor(people / groups);
  const larger = people - small * groups;
  return Array.from({ length: groups }, (_, index) => (index < larger ? small + 1 : small));
}

/** Distance from the target, squared and summed: one group two off is worse than two groups one off. */
export function sizeCost(sizes: readonly number[], target: number): number {
  return sizes.reduce((sum, size) => sum + (size - target) ** 2, 0);
}

/** Every number of groups that keeps each within the bounds, the best sizes first; a tie goes to the smaller groups. */
export function groupCounts(people: number, policy: SizePolicy): number[] {
  const fewest = Math.max(1, Math.ceil(people / policy.maximum));
  const most = Math.floor(people / policy.minimum);
  const counts: number[] = [];
  for (let groups = fewest; groups <= most; groups++) counts.push(groups);
  const cost = (groups: number) => sizeCost(evenSizes(people, groups), policy.target);
  return counts.sort((a, b) => cost(a) - cost(b) || b - a);
}

/** Why a policy cannot be used, or null. */
export function sizePolicyFault({ target, minimum, maximum }: SizePolicy): 'SIZE_NOT_WHOLE' | 'TARGET_OUTSIDE' | null {
  if (![target, minimum, maximum].every((size) => Number.isInteger(size) && size >= 2)) return 'SIZE_NOT_WHOLE';
  return minimum > target || target > maximum ? 'TARGET_OUTSIDE' : null;
}
