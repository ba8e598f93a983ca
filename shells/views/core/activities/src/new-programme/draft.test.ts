import { draftFrom, inputOf, notNumbers, seatsOf } from './draft';
import type { Template } from './new-programme.query';

const template: Template = {
  id: 'manager-development-1', audience: ['PRINCIPAL'], trainers: 8, groupSize: 6, groupMinimum: null, rounds: 2, sessions: null, grants: false, perspectives: [],
  parts: [{ title: 'Heldag', days: 1, overnight: false, ofTerm: false, credits: null, elective: false }, { title: 'Internat', days: 2, overnight: true, ofTerm: false, credits: null, elective: false }],
};

test('a template fills in the shape, and keeps what was written of the rest', () => {
  const before = { ...draftFrom(null), title: 'Ledarskap', start: '2013-08-01', units: ['u'] };
  const draft = draftFrom(template, before);
  expect(draft).toMatchObject({ title: 'Ledarskap', units: ['u'], audience: ['PRINCIPAL'], parts: [{ title: 'Heldag', days: '1' }, { title: 'Internat', days: '2', overnight: true }] });
  expect(seatsOf(draft)).toBe(96);
  expect(inputOf(draft)).toMatchObject({ template: 'manager-development-1', trainers: 8, end: null, plannedParticipants: null, parts: [{ days: 1, term: null }, { days: 2, overnight: true }] });
});

test('a text where a number belongs is told before it is sent; half days are numbers, with a comma too', () => {
  const draft = draftFrom(template);
  expect(notNumbers(draft)).toBe(false);
  expect(notNumbers({ ...draft, figures: { ...draft.figures, trainers: 'åtta' } })).toBe(true);
  const half = { ...draft, parts: [{ ...draft.parts[0]!, days: '0,5' }] };
  expect(notNumbers(half)).toBe(false);
  expect(inputOf(half).parts[0]!.days).toBe(0.5);
  expect(seatsOf({ ...draft, figures: { ...draft.figures, rounds: '' } })).toBeNull();
});
