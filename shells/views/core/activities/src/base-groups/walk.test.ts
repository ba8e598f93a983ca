import { beside } from './walk';

const ROWS = [['a1', 'a2', 'a3'], [], ['b1'], ['c1', 'c2']];

test.each([
  ['a1', 'ArrowDown', 'a2'], ['a3', 'ArrowDown', 'b1'], ['b1', 'ArrowUp', 'a3'], ['a1', 'ArrowUp', null],
  ['a3', 'ArrowRight', 'b1'], ['b1', 'ArrowRight', 'c1'], ['c2', 'ArrowLeft', 'b1'], ['c2', 'ArrowRight', null],
  ['b1', 'Home', 'a1'], ['b1', 'End', 'c2'], ['b1', 'x', null], ['nobody', 'ArrowDown', null],
])('from %s %s leads to %s', (from, key, to) => {
  expect(beside(ROWS, from, key)).toBe(to);
});
