import { costPerParticipant } from './cost.rules';

test.each([
  [35_992_500n, 90, 399_917n],
  [100n, 8, 13n],
  [35_992_500n, 4, null],
  [35_992_500n, null, null],
  [0n, 12, 0n],
])('%s öre over %s people', (planned, people, each) => {
  expect(costPerParticipant(planned, people)).toBe(each);
});
