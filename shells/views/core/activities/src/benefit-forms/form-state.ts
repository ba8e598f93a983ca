import type { FormOfEnrolment } from './benefit-forms.query';

export type FormState = 'TALK' | 'COURSE' | 'FOLLOW_UP' | 'DONE';

/** How far a form has come: the talk, the course, the follow-up. */
export function formState({ status, benefitForm }: Pick<FormOfEnrolment, 'status' | 'benefitForm'>): FormState {
  if (!benefitForm?.dialogueHeldOn && status === 'REQUESTED') return 'TALK';
  if (status !== 'COMPLETED') return 'COURSE';
  return benefitForm?.followedUpOn ? 'DONE' : 'FOLLOW_UP';
}
