import { spokenBy, titleIn, writtenIn } from './slot';

test('a view without the chosen language is Swedish, and says so', () => {
  const partners = { sv: 'Nätverk', en: 'Networks' };
  expect(titleIn(partners, 'da')).toBe('Nätverk');
  expect(spokenBy(partners, 'da')).toBe('sv');
  expect(spokenBy(partners, 'en')).toBe('en');
  expect(titleIn({ ...partners, da: 'Netværk' }, 'da')).toBe('Netværk');
  expect(spokenBy({ ...partners, da: 'Netværk' }, 'da')).toBe('da');
});

test('data in Swedish and English is read in Swedish by the neighbours', () => {
  expect([writtenIn('nb'), writtenIn('da'), writtenIn('sv'), writtenIn('en')]).toEqual(['sv', 'sv', 'sv', 'en']);
});
