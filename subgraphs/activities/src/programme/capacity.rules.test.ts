import { feasibilityWarnings, groupsNeeded, programmeCapacity } from './capacity.rules';

const plan = { planned: null, eligible: null, capacity: null, groups: null, groupMinimum: null };

test('manager development 1: eight trainers, groups of six, two rounds give 96 places for about 90', () => {
  expect(programmeCapacity({ trainers: 8, groupSize: 6, rounds: 2 })).toBe(96);
  expect(programmeCapacity({ trainers: 8, groupSize: null, rounds: 2 })).toBeNull();
  expect(feasibilityWarnings({ ...plan, planned: 90, capacity: 96 })).toEqual([]);
});

test('manager development 2: 80 heads in 16 groups are five each, below six', () => {
  const [warning, ...others] = feasibilityWarnings({ ...plan, eligible: 80, groups: 16, groupMinimum: 6 });
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ code: 'GROUPS_TOO_SMALL', message: expect.stringMatching(/5,0 per grupp.*till 13/) });
  expect(feasibilityWarnings({ ...plan, eligible: 96, groups: 16, groupMinimum: 6 })).toEqual([]);
});

test.each([[10, 181], [8, 226]])('dialogue leaders for 1 805 employees in groups of %i: %i', (size, expected) => {
  expect(groupsNeeded(1805, size)).toBe(expected);
});

test('more planned than there are people or places', () => {
  expect(feasibilityWarnings({ ...plan, planned: 90, eligible: 80, capacity: 84 }).map(({ code }) => code)).toEqual(['PLANNED_ABOVE_ELIGIBLE', 'PLANNED_ABOVE_CAPACITY']);
});
