import type { VisitEvent } from './stage';

/** The machine's language as letters, written down independently of it. */
export const LETTER: Record<VisitEvent, string> = {
  DISTRIBUTED: 'D', TEAM_APPOINTED: 'T', OBSERVER_REPLACED: 'R', VISIT_PLANNED: 'P', EVIDENCE_RECORDED: 'E',
  VALUE_BASE_EVIDENCE_RECORDED: 'V', INDIVIDUAL_FEEDBACK_GIVEN: 'I', GROUP_FEEDBACK_GIVEN: 'G', LEARNING_MEETING_HELD: 'M',
  LEARNING_PLAN_PUBLISHED: 'L', PLAN_FOLLOWED_UP: 'U', WITHDRAWN: 'W',
};
const INDIVIDUAL_FIRST = '(?=[EVI]*V[EVI]*G)[EV]+I[EVI]*G';
const GROUP_FIRST = '[EV]*V[EV]*G(?:[EVG])*I';
export const WORD = new RegExp(`^DTR*P[PR]*(?:${INDIVIDUAL_FIRST}|${GROUP_FIRST})[IG]*MLU*$`);
export const WITHDRAWN_WORD = /^(?:W|DW|DTR*W|DTR*P[PR]*W)$/;

/** True of a log that can still become a word: every event so far is where the work order has it. */
export function isBeginning(events: readonly VisitEvent[]): boolean {
  const word = events.map((event) => LETTER[event]).join('');
  if (WITHDRAWN_WORD.test(word)) return true;
  const rests = ['DTPVGIML', 'TPVGIML', 'PVGIML', 'VGIML', 'GIML', 'IML', 'GML', 'ML', 'L', ''];
  return rests.some((rest) => WORD.test(word + rest));
}
