import fc from 'fast-check';
import {
  dysfunctionShare, gap, levelShares, LISTS, matches, positiveToLimiting, topTen, votesIn, type WordVotes,
} from './culture-figures';

const word = (name: string, current: number, limiting = false, level = 1): WordVotes =>
  ({ word: name, level, limiting, personal: 0, current, desired: 0 });

const wordVotes = fc.uniqueArray(
  fc.record({
    word: fc.string({ minLength: 1, maxLength: 4 }), level: fc.integer({ min: 1, max: 7 }), limiting: fc.boolean(),
    personal: fc.nat(30), current: fc.nat(30), desired: fc.nat(30),
  }).map((each) => ({ ...each, limiting: each.limiting && each.level <= 3 })),
  { selector: (each) => each.word, maxLength: 40 },
);

test('three respondents with 2, 0 and 4 limiting words of ten give a dysfunction share of 20 %', () => {
  const answers = [2, 0, 4].map((limiting) => [...Array<boolean>(limiting).fill(true), ...Array<boolean>(10 - limiting).fill(false)]);
  const votes = answers.flat().map((limiting, index) => word(`${index}`, 1, limiting));
  expect(dysfunctionShare(votes)).toBe(6 / 30);
});

test('nobody voted is no share, which is not zero', () => {
  expect(dysfunctionShare([])).toBeNull();
  expect(dysfunctionShare([word('a', 0, true)])).toBeNull();
  expect(dysfunctionShare([word('a', 1)])).toBe(0);
});

test('every word with as many votes as the tenth is among the top ten, and no word without votes', () => {
  const twelve = [5, 5, 4, 4, 3, 3, 2, 2, 2, 1, 1, 1].map((votes, index) => word(`w${index}`, votes));
  expect(topTen(twelve, 'current')).toHaveLength(12);
  expect(topTen([...twelve.slice(0, 9), word('x', 0)], 'current')).toHaveLength(9);
});

test('the top ten: at least ten where ten have votes, nothing left out has as many votes as the tenth', () => {
  fc.assert(fc.property(wordVotes, fc.constantFrom(...LISTS), (words, list) => {
    const top = topTen(words, list);
    const chosen = words.filter((each) => each[list] > 0);
    expect(top.length).toBeGreaterThanOrEqual(Math.min(10, chosen.length));
    const least = Math.min(...top.map((each) => each[list]));
    for (const each of chosen) expect(top.includes(each)).toBe(each[list] >= least);
    if (top.length > 10) expect(top[9]![list]).toBe(least);
  }));
});

test('matches are counted on sets: symmetric, and at most the shorter list', () => {
  fc.assert(fc.property(wordVotes, (words) => {
    const found = matches(words, 'personal', 'current');
    expect(found).toBe(matches(words, 'current', 'personal'));
    expect(found).toBeLessThanOrEqual(Math.min(topTen(words, 'personal').length, topTen(words, 'current').length));
    expect(matches(words, 'current', 'current')).toBe(topTen(words, 'current').length);
  }));
});

test('level shares sum to one, limiting shares to the dysfunction share, and lie at levels 1–3', () => {
  fc.assert(fc.property(wordVotes, (words) => {
    const levels = levelShares(words);
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const list of LISTS) {
      const sum = levels.reduce((total, level) => total + level[list], 0);
      expect(sum).toBeCloseTo(votesIn(words, list) === 0 ? 0 : 1, 10);
    }
    expect(levels.reduce((total, { limiting }) => total + limiting, 0)).toBeCloseTo(dysfunctionShare(words) ?? 0, 10);
    expect(levels.slice(3).every(({ limiting }) => limiting === 0)).toBe(true);
  }));
});

test('positive to limiting counts the top ten; a gap is wished minus present', () => {
  const words = [word('a', 3, true), word('b', 2), word('c', 1)];
  expect(positiveToLimiting(words, 'current')).toEqual({ positive: 2, limiting: 1 });
  expect(positiveToLimiting(words, 'desired')).toEqual({ positive: 0, limiting: 0 });
  expect(gap({ ...words[0]!, desired: 1 })).toBe(-2);
});
