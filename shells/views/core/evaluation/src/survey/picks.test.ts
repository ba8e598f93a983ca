import { shuffled, togglePick } from './picks';

test('a word is added, and taken away again', () => {
  expect(togglePick([1, 2], 3, 10)).toEqual([1, 2, 3]);
  expect(togglePick([1, 2, 3], 2, 10)).toEqual([1, 3]);
});

test('no word is added to a full list, but one can leave it', () => {
  expect(togglePick([1, 2], 3, 2)).toEqual([1, 2]);
  expect(togglePick([1, 2], 2, 2)).toEqual([1]);
});

test('the order changes and every word stays', () => {
  const words = Array.from({ length: 73 }, (_, index) => index);
  let seed = 1;
  const mixed = shuffled(words, () => (seed = (seed * 16807) % 2147483647) / 2147483647);
  expect(mixed).not.toEqual(words);
  expect([...mixed].sort((a, b) => a - b)).toEqual(words);
  expect(words[0]).toBe(0);
});
