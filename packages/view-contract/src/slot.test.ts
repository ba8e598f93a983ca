import { spokenBy, titleIn } from './slot';

test('a view without the chosen language is Swedish, and says so', () => {
  const partners = { sv: 'Nätverk', en: 'Networks' };
  expect(titleIn(partners, 'da')).toBe('Nätverk');
  expect(spokenBy(partners, 'da')).toBe('sv');
  expect(spokenBy(partners, 'en')).toBe('en');
  expect(titleIn({ ...partners, da: 'Netværk' }, 'da')).toBe('Netværk');
  expect(spokenBy({ ...partners, da: 'Netværk' }, 'da')).toBe('da');
});

test('a word nobody has given in Danish is read in Swedish', () => {
  const word = { sv: 'tillit', nb: 'tillit', da: null, en: 'trust' };
  expect((['nb', 'da', 'en'] as const).map((language) => [titleIn(word, language), spokenBy(word, language)])).toEqual([['tillit', 'nb'], ['tillit', 'sv'], ['trust', 'en']]);
});
