import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { argumentsOf, format, isBeyond, readMessage } from './message';

const ROOT = path.join(__dirname, '../../..');
const VALUES = [0, 1, 2, 21, 1_234.5, 'personal', 'ä'] as const;

/** Every text of every catalogue in the house. */
function ours(folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const whole = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist|\..*)$/.test(entry.name) ? [] : ours(whole);
    return /^(texts|messages)\.\w+\.json$/.test(entry.name) ? Object.values(JSON.parse(readFileSync(whole, 'utf8')) as Record<string, string>) : [];
  });
}

const HARD = [
  "it''s '{name}' and '{'", "'{' # '}'", "{n, plural, one {'#' is #} other {# of '{n}'}}", '{n, plural, offset:1 =0 {none} =1 {one} one {one more} other {# more}}',
  '{n,selectordinal,one{#st}two{#nd}few{#rd}other{#th}}', '{who, select, ä {Ä # {n, plural, other {#}}} other {-}}', '{ n , number } {n, number, ::.00}', '5 < 6 > 4', 'n}', "d'or",
];

/** What it says, or that it cannot: both must agree on either. */
function said(work: () => string): string {
  try {
    return work();
  } catch {
    return 'refused';
  }
}

test('every text of ours, and the hard ones, says what the reference implementation says', () => {
  const texts = [...new Set([...ours(), ...HARD])];
  expect(texts.length).toBeGreaterThan(1_000);
  const different = texts.filter((text) => !isBeyond(text)).flatMap((text) => ['sv-SE', 'en-GB'].flatMap((locale) => {
    const message = readMessage(text);
    const names = argumentsOf(message);
    const reference = new IntlMessageFormat(text, locale);
    return (names.length ? VALUES : VALUES.slice(0, 1)).flatMap((value) => {
      const values = Object.fromEntries(names.map((name) => [name, value]));
      const [own, theirs] = [format(message, locale, values), String(reference.format(values))];
      return own === theirs ? [] : [{ text, value, locale, own, theirs }];
    });
  }));
  expect(different).toEqual([]);
});

test('no text of ours needs more than is read here', () => {
  expect(ours().filter(isBeyond)).toEqual([]);
});

test.each(['{day, date, short}', '{n, number, ::currency/SEK}', '<b>bold</b>', '{n, number, percent}'])('%s is left to the reference implementation', (text) => {
  expect(isBeyond(text)).toBe(true);
});

test.each(['{n', '{n, plural, one {#}}', '{}', '{n, plural, other #}', '{n, select other {}}'])('%s is refused by both', (text) => {
  expect(said(() => format(readMessage(text), 'sv-SE', { n: 1 }))).toBe('refused');
  expect(said(() => String(new IntlMessageFormat(text, 'sv-SE').format({ n: 1 })))).toBe('refused');
});

test('a value that is not given is named', () => {
  expect(() => format(readMessage('{count} st'), 'sv-SE', {})).toThrow('"count" was not given');
});
