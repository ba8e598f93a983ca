import { renderToStaticMarkup } from 'react-dom/server';
import { MessageText, wordingOf } from './coded-message';
import { LanguageProvider } from './language';

const full = { code: 'FULL', message: 'Det finns 2 platser.', values: [{ name: 'seats', number: 2, text: null }] };
const texts = { en: { FULL: 'There {seats, plural, one {is one seat} other {are # seats}}.' } };

test('English is the view’s, Swedish the subgraph’s', () => {
  expect(wordingOf(full, texts, 'en')).toEqual({ text: 'There are 2 seats.', language: 'en' });
  expect(wordingOf(full, texts, 'sv')).toEqual({ text: 'Det finns 2 platser.', language: 'sv' });
});

test('Swedish is the view’s where it has something better to say', () => {
  expect(wordingOf(full, { ...texts, sv: { FULL: 'Bara {seats} kvar.' } }, 'sv').text).toBe('Bara 2 kvar.');
});

test('a code without words, or words without their value, fall back on the subgraph’s and say so', () => {
  expect(wordingOf({ ...full, code: 'NEW' }, texts, 'en')).toEqual({ text: 'Det finns 2 platser.', language: 'sv' });
  expect(wordingOf({ ...full, values: [] }, texts, 'en')).toEqual({ text: 'Det finns 2 platser.', language: 'sv' });
  const drawn = renderToStaticMarkup(<LanguageProvider language="en"><MessageText of={{ ...full, code: 'NEW' }} texts={texts} /></LanguageProvider>);
  expect(drawn).toContain('<span lang="sv">Det finns 2 platser.</span>');
});
