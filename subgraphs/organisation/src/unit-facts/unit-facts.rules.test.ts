import { ratio } from './unit-facts.rules';

test.each([[1805, 70, 25.8], [1805, 112, 16.1], [1438, 73, 19.7], [0, 5, 0], [10, 0, null], [null, 5, null], [5, null, null]])('%s over %s is %s', (over, under, is) => {
  expect(ratio(over, under)).toBe(is);
});
