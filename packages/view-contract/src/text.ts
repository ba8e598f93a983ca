import { IntlMessageFormat } from 'intl-messageformat';
import { useMemo } from 'react';
import { useLanguage } from './language';
import { LANGUAGES, type Language } from './slot';

/** A view's own words by language. Keys are the view's own; Swedish decides which there are. */
export type Catalogue<Key extends string = string> = Record<Language, Record<Key, string>>;
export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;
export type Translate<Key extends string = string> = (key: Key, values?: TextValues) => string;

const LOCALE: Record<Language, string> = { sv: 'sv-SE', en: 'en-SE' };
const formats = new Map<string, IntlMessageFormat>();

/** The text of `key` in ICU message format. A key that is missing throws: a hole in a catalogue is a bug, found by the first test. */
export function translate<Key extends string>(catalogue: Catalogue<Key>, language: Language, key: Key, values?: TextValues): string {
  const source = catalogue[language][key];
  if (source === undefined) throw new Error(`there is no text "${key}" in ${language}`);
  const known = `${language} ${source}`;
  let format = formats.get(known);
  if (!format) formats.set(known, (format = new IntlMessageFormat(source, LOCALE[language])));
  return String(format.format(values));
}

/** `t('key', { count: 3 })` in the language of the portal. */
export function useText<Key extends string>(catalogue: Catalogue<Key>): Translate<Key> {
  const language = useLanguage();
  return useMemo(() => (key, values) => translate(catalogue, language, key, values), [catalogue, language]);
}

/** What keeps a catalogue from being complete: keys that one language has and another lacks, empty texts, arguments that differ. */
export function catalogueProblems(catalogue: Record<string, Record<string, string>>): string[] {
  const keys = new Set(LANGUAGES.flatMap((language) => Object.keys(catalogue[language] ?? {})));
  return [...keys].flatMap((key) => {
    const lacking = LANGUAGES.filter((language) => !catalogue[language]?.[key]?.trim());
    if (lacking.length) return [`"${key}" has no text in ${lacking.join(', ')}`];
    const [first, ...others] = LANGUAGES.map((language) => argumentsOf(catalogue[language]![key]!).join(', '));
    return others.every((other) => other === first) ? [] : [`"${key}" takes different arguments: ${[first, ...others].join(' / ')}`];
  });
}

function argumentsOf(source: string): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const { type, value } = node as { type?: number; value?: unknown };
    if (typeof value === 'string' && type !== undefined && type >= 1 && type <= 6) found.add(value);
    Object.values(node).forEach(walk);
  };
  walk(new IntlMessageFormat(source, 'sv-SE').getAst());
  return [...found].sort();
}
