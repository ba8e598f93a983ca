import { Alert } from '@digdir/designsystemet-react';
import { contractTexts } from './contract-texts';
import { useLanguage } from './language';
import type { Language } from './slot';
import { translate, useText, useWords, wordsHere, type LazyWords } from './text';

/** What a subgraph says to a person: a stable code, its words in Swedish, and the values they speak of. */
export interface CodedMessage {
  code: string;
  message: string;
  values?: readonly { name: string; number: number | null; text: string | null }[] | null;
}

/** A view's own words for codes, in ICU message format. Swedish is the subgraph's where the view has nothing better. */
type Words = Readonly<Record<string, string>>;
export type MessageTexts = { en: Words; sv?: Words; nb?: Words | LazyWords; da?: Words | LazyWords };

export interface Wording {
  text: string;
  /** The language the text is in, which is Swedish where the view has no words for the code. */
  language: Language;
}

/** The view's words for the code in the language asked for, else the subgraph's own in Swedish. */
export function wordingOf({ code, message, values }: CodedMessage, texts: MessageTexts, language: Language): Wording {
  const words = wordsHere(texts[language]);
  if (words?.[code] === undefined) return { text: message, language: 'sv' };
  const given = Object.fromEntries((values ?? []).map(({ name, number, text }) => [name, number ?? text]));
  try {
    return { text: translate({ sv: {}, en: {}, [language]: words }, language, code, given), language };
  } catch {
    // The view is of another time than the subgraph and speaks of a value it does not send: the subgraph's words hold.
    return { text: message, language: 'sv' };
  }
}

/** `say(refused)`: the text in the language of the portal. For a place that takes a text alone, such as the error of a field. */
export function useWording(texts: MessageTexts): (message: CodedMessage) => string {
  const language = useLanguage();
  useWords(texts[language]);
  return (message) => wordingOf(message, texts, language).text;
}

/** The words of a message, marked as Swedish for those who listen where there are none in the language of the portal. */
export function MessageText({ of: message, texts }: { of: CodedMessage; texts: MessageTexts }) {
  const t = useText(contractTexts);
  const language = useLanguage();
  useWords(texts[language]);
  const wording = wordingOf(message, texts, language);
  if (wording.language === language) return <>{wording.text}</>;
  return <>{t('only-swedish')} <span lang={wording.language}>{wording.text}</span></>;
}

/** Why nothing was done, and what to do about it. */
export function RefusalNotice({ of: refused, texts }: { of: CodedMessage | null; texts: MessageTexts }) {
  if (!refused) return null;
  return <Alert data-color="warning" data-size="sm" role="alert"><MessageText of={refused} texts={texts} /></Alert>;
}
