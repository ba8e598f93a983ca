import { CHECKLIST, isChecklistDone, startObstacles, type Answer, type NetworkState } from './checklist.rules';

const yes: Answer[] = CHECKLIST.map((_, index) => ({ number: index + 1, satisfied: true, answer: 'Ja', plan: null }));
const network = (more: Partial<NetworkState> = {}): NetworkState => ({
  minimum: 6, maximum: 7, municipalities: 2, existingConsidered: 'Ledningsnätverket, men det möter inte enhetscheferna',
  members: ['U', 'U', 'U', 'V', 'V', 'V'].map((organisation) => ({ organisation })), answers: yes, ...more,
});
const members = (text: string) => [...text].map((organisation) => ({ organisation }));

test('there are thirteen questions, all different', () => {
  expect(new Set(CHECKLIST).size).toBe(13);
});

test.each([
  ['all answered yes', yes, true],
  ['one missing', yes.slice(1), false],
  ['a no without a plan', [...yes.slice(1), { number: 1, satisfied: false, answer: 'Nej', plan: null }], false],
  ['a no with a blank plan', [...yes.slice(1), { number: 1, satisfied: false, answer: 'Nej', plan: '  ' }], false],
  ['a no with a plan', [...yes.slice(1), { number: 1, satisfied: false, answer: 'Nej', plan: 'Beskrivs i maj' }], true],
  ['a blank answer', [...yes.slice(1), { number: 1, satisfied: true, answer: ' ', plan: null }], false],
])('%s: done %#', (_, answers, expected) => expect(isChecklistDone(answers)).toBe(expected));

test.each([
  [{}, []],
  [{ members: members('UUUVVVV') }, []],
  [{ members: members('UUUVV') }, ['TOO_FEW']],
  [{ members: members('UUUUVVVV') }, ['TOO_MANY']],
  [{ members: members('UUUUUU') }, ['ONE_MUNICIPALITY']],
  [{ existingConsidered: ' ' }, ['EXISTING_NOT_CONSIDERED']],
  [{ undecided: 0 }, []],
  [{ undecided: 2 }, ['UNDECIDED']],
  [{ answers: [], members: [], existingConsidered: null }, ['CHECKLIST', 'TOO_FEW', 'ONE_MUNICIPALITY', 'EXISTING_NOT_CONSIDERED']],
])('%j is stopped by %j', (more, expected) => expect(startObstacles(network(more))).toEqual(expected));
