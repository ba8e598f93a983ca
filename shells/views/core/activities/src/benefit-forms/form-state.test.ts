import { formState } from './form-state';

const form = { expectedBenefit: 'x', responsibility: 'y', spreadTo: null, dialogueHeldOn: null, followUpDue: null, followedUpOn: null, outcome: null };

test.each([
  ['REQUESTED', form, 'TALK'], ['REQUESTED', { ...form, dialogueHeldOn: '2013-05-01' }, 'COURSE'], ['CONFIRMED', { ...form, dialogueHeldOn: '2013-05-01' }, 'COURSE'],
  ['COMPLETED', form, 'FOLLOW_UP'], ['COMPLETED', { ...form, followedUpOn: '2013-06-01' }, 'DONE'],
] as const)('%s', (status, benefitForm, expected) => expect(formState({ status, benefitForm })).toBe(expected));
