import { daysWaited, onward, stateOf, SuggestionStepKind as Step } from './suggestion.rules';

const taken = (...steps: Step[]) => steps.map((step) => ({ step }));

test.each([
  [[], 'RECEIVED', ['ANSWERED']],
  [[Step.ANSWERED], 'ANSWERED', ['TRIED', 'DROPPED']],
  [[Step.ANSWERED, Step.TRIED], 'TRIED', ['KEPT', 'DROPPED']],
  [[Step.ANSWERED, Step.TRIED, Step.KEPT], 'KEPT', []],
  [[Step.ANSWERED, Step.DROPPED], 'DROPPED', []],
])('after %p it is %s and may be %p', (steps, state, next) => {
  expect(stateOf(taken(...steps))).toBe(state);
  expect(onward(taken(...steps))).toEqual(next);
});

test('a suggestion waits until it is answered', () => {
  expect(daysWaited('2013-05-30', null, '2013-06-03')).toBe(4);
  expect(daysWaited('2013-03-28', '2013-04-04', '2013-06-03')).toBe(7);
  expect(daysWaited('2013-06-03', null, '2013-06-03')).toBe(0);
});
