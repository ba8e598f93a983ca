import { culturePlotLayout, CULTURE_LISTS, type CultureWord } from './culture-plot-layout';

const word = (name: string, level: number, limiting = false, votes = 10): CultureWord => ({ word: name, level, limiting, votes });
const lists = {
  personal: [word('ärlighet', 5), word('humor', 2), word('ansvar', 4)],
  current: [
    word('kontroll', 3, true),
    word('byråkrati', 3, true),
    word('ansvar', 4),
    ...Array.from({ length: 7 }, (_, index) => word(`ord ${index}`, 1, false, index)),
  ],
  desired: [word('ansvar', 4), word('öppenhet', 4)],
};

test.each([288, 500, 900])('at %d px no dot meets another, each stands at its level and in its column', (width) => {
  const { words, levels, columns, radius } = culturePlotLayout(lists, width, 70);
  for (const list of CULTURE_LISTS) {
    const column = columns.find((one) => one.list === list)!;
    words[list].forEach((one, index) => {
      const level = levels.find(({ level: number }) => number === one.level)!;
      expect(one.y - radius).toBeGreaterThanOrEqual(level.top);
      expect(one.y + radius).toBeLessThanOrEqual(level.top + level.height);
      expect(one.x - radius).toBeGreaterThanOrEqual(column.left);
      expect(one.x + radius).toBeLessThanOrEqual(column.left + column.width);
      for (const other of words[list].slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * radius);
    });
  }
});

test('the seventh level is on top; words of several lists are marked', () => {
  const { levels, words } = culturePlotLayout(lists, 600, 70);
  expect(levels.map(({ level }) => level)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  expect(words.desired.filter(({ matched }) => matched).map((one) => one.word)).toEqual(['ansvar']);
});
