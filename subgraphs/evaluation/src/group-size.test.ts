import { enoughCodes } from './group-size';

test('a unit has no codes or at least seven', () => {
  expect([enoughCodes(0, 6), enoughCodes(0, 7), enoughCodes(6, 1), enoughCodes(7, 1)]).toEqual([false, true, true, true]);
});
