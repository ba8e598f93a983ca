import { hasCompleted } from './enrolment.rules';

test.each([[3, 4, true], [2, 4, false], [8, 8, true], [5, 8, false], [6, 8, true], [1, 1, true], [0, 1, false], [0, 0, false]])(
  '%i of %i sessions: completed %s', (attended, sessions, expected) => expect(hasCompleted(attended, sessions)).toBe(expected));
