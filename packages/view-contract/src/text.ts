import { IntlMessageFormat } from 'intl-messageformat';
import { use, useMemo } from 'react';
import { useLanguage } from './language';
import { LANGUAGES, LOCALE, type Language } from './slot';

type Words = Readonly<Record<string, string>>;

/** Words fetched when their language is chosen: `() => import(…)` of a JSON file. */
export type LazyWords = () => Promise<{ default: Words }>;

/** A view's own words by language. Keys are the view's own; Swedish decides which there are, and stands in for a language there is not. */
export type Catalogue<Key extends string = string> = Record<'sv' | 'en', Record<Key, string>> & { nb?: Words | LazyWords; da?: Words | LazyWords };
export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;
export type Translate<Key extends string = string> = (key: Key, values?: TextValues) => string;

const fetched = new WeakMap<LazyWords, Promise<Words>>();
const here = new WeakMap<LazyWords, Words>();
const formats = new Map<string, IntlMessageFormat>();

/** Fetches the words of a language, once. For words that do not come Swedish stands in until the page is loaded again. */
export function fetchWords(words: LazyWords): Promise<Words> {
  let coming = fetched.get(words);
  if (!coming) {
    const promise: Promise<Words> = words().then((module) => module.default, (): Words => ({})).then((own) => {
      here.set(words, own);
      // What `use` reads of a promise, so that words that are here are drawn at once.
      void Object.assign(promise, { status: 'fulfilled', value: own });
      return own;
    });
    coming = promise;
    fetched.set(words, coming);
  }
  return coming;
}

/** The words that are here; null for those that are yet to be fetched. */
export function wordsHere(words: Words | LazyWords | undefined): Words | null {
  if (typeof words !== 'function') return words ?? null;
  return here.get(words) ?? null;
}

/** Waits, while drawing, for words that are yet to be fetched. */
export function useWords(words: Words | LazyWords | undefined): void {
  // Also when they are here: React replays a component that waited, and expects the same `use` again.
  if (typeof words === 'function') use(fetchWords(words));
}

/**
 * The text of `key` in ICU message format; in Swedish where the language has no words, or has not been fetched. A key that is missing in Swedish or
 * English throws: a hole in a catalogue is a bug, found by the first test.
 */
export function translate<Key extends string>(catalogue: Catalogue<Key>, language: Language, key: Key, values?: TextValues): string {
  const own = wordsHere(catalogue[language])?.[key];
  const optional = language === 'nb' || language === 'da';
  const source = own ?? (optional ? catalogue.sv[key] : undefined);
  if (source === undefined) throw new Error(`there is no text "${key}" in ${language}`);
  const spoken = own === undefined ? 'sv' : language;
  const known = `${spoken} ${source}`;
  let format = formats.get(known);
  if (!format) formats.set(known, (format = new IntlMessageFormat(source, LOCALE[spoken])));
  return String(format.format(values));
}

/** `t('key', { count: 3 })` in the language of the portal. A component that uses it is drawn when the words of that language are here. */
export function useText<Key extends string>(catalogue: Catalogue<Key>): Translate<Key> {
  const language = useLanguage();
  useWords(catalogue[language]);
  return useMemo(() => (key, values) => translate(catalogue, language, key, values), [catalogue, language]);
}

/** What keeps a catalogue from being complete: keys that one language has and another lacks, empty texts, arguments that differ. */
export function catalogueProblems(catalogue: Catalogue | Record<string, Words>): string[] {
  const given = LANGUAGES.flatMap((language) => {
    const words = (catalogue as Record<string, Words | LazyWords | undefined>)[language];
    const own = wordsHere(words);
    // Words that are fetched are held to Swedish where they lie, as files.
    if (words !== undefined && own === null) return [];
    return own || language === 'sv' || language === 'en' ? [{ language, words: own ?? {} }] : [];
  });
  const keys = new Set(given.flatMap(({ words }) => Object.keys(words)));
  return [...keys].flatMap((key) => {
    const lacking = given.filter(({ words }) => !words[key]?.trim()).map(({ language }) => language);
    if (lacking.length) return [`"${key}" has no text in ${lacking.join(', ')}`];
    const [first, ...others] = given.map(({ words }) => argumentsOf(words[key]!).join(', '));
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
