import { inNordic, OWN_WORDS } from './own-words';

test('sixty to eighty words over seven levels, in four languages, none twice', () => {
  expect(OWN_WORDS.length).toBeGreaterThanOrEqual(60);
  expect(OWN_WORDS.length).toBeLessThanOrEqual(80);
  expect(new Set(OWN_WORDS.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  for (const language of ['sv', 'nb', 'da', 'en'] as const) {
    const texts = OWN_WORDS.map((word) => word[language]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.every((text) => text.trim() === text && text.length > 0)).toBe(true);
  }
});

test('limiting words stand at levels 1–3 only, and at each of them', () => {
  expect(new Set(OWN_WORDS.filter(({ limiting }) => limiting).map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
});

test('a supplier’s word that ours has too is given in Norwegian and Danish; another is not made up', () => {
  expect([inNordic('tillit', 'nb'), inNordic('tillit', 'da'), inNordic('intraprenörskap', 'da')]).toEqual(['tillit', 'tillid', null]);
});

test('numbers are never given anew: version 1 is fixed', () => {
  expect(OWN_WORDS.map(({ word }) => word)).toEqual(OWN_WORDS.map((_, index) => index + 1));
  expect(OWN_WORDS[0]!.sv).toBe('trygghet');
  expect(OWN_WORDS.at(-1)!.sv).toBe('ödmjukhet');
  expect(OWN_WORDS).toHaveLength(73);
});
