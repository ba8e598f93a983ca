import { LOWEST_THRESHOLD, thresholdFor } from './threshold';

test('the policy is 5 persons, 7 respondents, 10 for plots and themes', () => {
  expect(LOWEST_THRESHOLD).toEqual({ PERSONS: 5, SURVEY: 7, PLOT: 10 });
});

test('a threshold may be raised', () => {
  expect(thresholdFor('PERSONS')).toBe(5);
  expect(thresholdFor('SURVEY', null)).toBe(7);
  expect(thresholdFor('SURVEY', 12)).toBe(12);
});

test.each([4, 0, -1, 5.5, NaN])('but %d for persons is refused', (raised) => {
  expect(() => thresholdFor('PERSONS', raised)).toThrow('at least 5');
});
