import { renderView } from './testing';
import { useText, type Catalogue } from './text';

const TEXTS: Catalogue<'hello'> = { sv: { hello: 'Hej' }, en: { hello: 'Hello' }, nb: () => Promise.resolve({ default: { hello: 'Hei' } }) };
const Greeting = () => <p>{useText(TEXTS)('hello')}</p>;

test('a view is drawn in the words of the language, and in Swedish where it has none', async () => {
  expect(await renderView(Greeting, { language: 'nb', words: [TEXTS] })).toBe('<p>Hei</p>');
  expect(await renderView(Greeting, { language: 'da', words: [TEXTS] })).toBe('<p>Hej</p>');
  expect(await renderView(Greeting, { language: 'en' })).toBe('<p>Hello</p>');
});
