import fc from 'fast-check';
import { leaderNeed } from './group-leader-need.rules';

test.each([[1805, 8, 10, 181, 226], [1800, 8, 10, 180, 225], [0, 8, 10, 0, 0], [1, 8, 10, 1, 1]])(
  '%i people in groups of %i to %i need %i to %i leaders', (employees, smallest, largest, fewest, most) => {
    expect(leaderNeed(employees, smallest, largest)).toEqual({ fewest, most });
  });

test('the fewest are enough for everybody and one fewer is not', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 40 }), (employees, size) => {
    const { fewest } = leaderNeed(employees, size, size);
    expect(fewest * size).toBeGreaterThanOrEqual(employees);
    expect((fewest - 1) * size).toBeLessThan(employees);
  }));
});
