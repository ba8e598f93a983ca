import { enrolmentNeeds, hasCompleted } from './enrolment.rules';

test.each([
  [{ approved: true, asked: false, filled: false, talked: false }, []],
  [{ approved: false, asked: false, filled: false, talked: false }, ['APPROVAL']],
  [{ approved: true, asked: true, filled: false, talked: false }, ['BENEFIT_FORM', 'DIALOGUE']],
  [{ approved: true, asked: true, filled: true, talked: false }, ['DIALOGUE']],
  [{ approved: true, asked: true, filled: true, talked: true }, []],
  [{ approved: false, asked: true, filled: true, talked: true }, ['APPROVAL']],
])('%j still needs %j', (state, expected) => expect(enrolmentNeeds(state)).toEqual(expected));

test.each([[3, 4, true], [2, 4, false], [8, 8, true], [5, 8, false], [6, 8, true], [1, 1, true], [0, 1, false], [0, 0, false]])(
  '%i of %i sessions: completed %s', (attended, sessions, expected) => expect(hasCompleted(attended, sessions)).toBe(expected));
