export type EnrolmentNeed = 'APPROVAL' | 'BENEFIT_FORM' | 'DIALOGUE';

/**
 * What is missing before a seat is given: the manager's approval and, where the unit has switched the benefit form on, the
 * form and the dialogue about it (B05).
 */
export function enrolmentNeeds(state: { approved: boolean; asked: boolean; filled: boolean; talked: boolean }): EnrolmentNeed[] {
  const needs: EnrolmentNeed[] = state.approved ? [] : ['APPROVAL'];
  if (state.asked && !state.filled) needs.push('BENEFIT_FORM');
  if (state.asked && !state.talked) needs.push('DIALOGUE');
  return needs;
}
