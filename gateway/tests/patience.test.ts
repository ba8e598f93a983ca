import { patienceWith } from '../src/graph/patience';

test('patience ends after three silences in a row, one asks again after the rest, and an answer restores it', () => {
  let time = 0;
  const patience = patienceWith(3, 100, () => time);
  patience.silent();
  patience.silent();
  patience.answered();
  for (let at = 0; at < 3; at++) {
    expect(patience.try()).toBe(true);
    patience.silent();
  }
  expect(patience.try()).toBe(false);
  time = 99;
  expect(patience.try()).toBe(false);
  time = 100;
  expect(patience.try()).toBe(true);
  expect(patience.try()).toBe(true);
  patience.silent();
  expect(patience.try()).toBe(false);
  patience.answered();
  expect(patience.try()).toBe(true);
  expect(patience.try()).toBe(true);
});
