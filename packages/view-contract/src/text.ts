import type { IntlMessageFormat } from 'intl-messageformat';
import { use, useMemo } from 'react';
import { useLanguage } from './language';
import { argumentsOf, format, isBeyond, readMessage, type Message, type TextValues } from './message';
import { LANGUAGES, LOCALE, type Language } from './slot';

type Words = Readonly<Record<string, string>>;

/** Words fetched when their language is chosen: `() => import(…)` of a JSON file. */
export type LazyWords = () => Promise<{ default: Words }>;

/** A view's own words by language. Keys are the view's own; Swedish decides which there are, and stands in for a language there is not, or whose words do not come. */
export type Catalogue<Key extends string = string> = Record<'sv', Record<Key, string>> & { en: Record<Key, string> | LazyWords; nb?: Words | LazyWords; da?: Words | LazyWords };
export type { TextValues };
export type Translate<Key extends string = string> = (key: Key, values?: TextValues) => string;

const fetched = new WeakMap<LazyWords, Promise<Words>>();
const here = new WeakMap<LazyWords, Words>();
const messages = new Map<string, Message>();

/** All of ICU's message format: 8 kB that no words of the portal's own need. */
type Whole = typeof IntlMessageFormat;
let whole: Whole | null = null;
let comingWhole: Promise<Whole> | null = null;
const needing = new WeakMap<Words, boolean>();

/** Fetches what reads texts with days, skeletons or tags, once. `useText` waits for it where a catalogue has such texts. */
export function fetchWhole(): Promise<Whole> {
  comingWhole ??= import('intl-messageformat').then((module) => (whole = module.IntlMessageFormat));
  comingWhole.catch(() => (comingWhole = null));
  return comingWhole;
}

function needsWhole(words: Words | null): boolean {
  if (!words) return false;
  if (!needing.has(words)) needing.set(words, Object.values(words).some(isBeyond));
  return needing.get(words)!;
}

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
  const optional = language === 'nb' || language === 'da' || typeof catalogue[language] === 'function';
  const source = own ?? (optional ? catalogue.sv[key] : undefined);
  if (source === undefined) throw new Error(`there is no text "${key}" in ${language}`);
  const spoken = own === undefined ? 'sv' : language;
  try {
    return inLocale(source, LOCALE[spoken], values);
  } catch (cause) {
    throw new Error(`the text "${key}" in ${spoken}: ${(cause as Error).message}`, { cause });
  }
}

function inLocale(source: string, locale: string, values: TextValues = {}): string {
  if (isBeyond(source)) {
    if (!whole) throw new Error('it is drawn by useText, or after fetchWhole()');
    return String(new whole(source, locale).format(values));
  }
  let message = messages.get(source);
  if (!message) messages.set(source, (message = readMessage(source)));
  return format(message, locale, values);
}

/** `t('key', { count: 3 })` in the language of the portal. A component that uses it is drawn when the words of that language are here. */
export function useText<Key extends string>(catalogue: Catalogue<Key>): Translate<Key> {
  const language = useLanguage();
  useWords(catalogue[language]);
  if (needsWhole(wordsHere(catalogue[language])) || needsWhole(catalogue.sv)) use(fetchWhole());
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
    const [first, ...others] = given.map(({ words }) => namesIn(words[key]!).join(', '));
    return others.every((other) => other === first) ? [] : [`"${key}" takes different arguments: ${[first, ...others].join(' / ')}`];
  });
}

/** What is beyond `message.ts` is looked at for its names alone. */
function namesIn(source: string): string[] {
  if (!isBeyond(source)) return argumentsOf(readMessage(source));
  return [...new Set([...source.matchAll(/\{\s*([\p{L}\w]+)\s*[,}]/gu)].map(([, name]) => name!))].sort();
}
