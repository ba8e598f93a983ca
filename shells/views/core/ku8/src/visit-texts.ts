import type { Catalogue, Translate } from '@samlar/view-contract/text';
import en from './visit.en.json';
import sv from './visit.sv.json';

/** Words all pages of peer visits use: stages, whose turn it is, refusals. */
export const visitTexts: Catalogue<keyof typeof sv> = { sv, en };
export type VisitText = Translate<keyof typeof sv>;

/** A competence in the language of the portal; one nobody has translated stands as it was written. */
export function competence(word: string, t: VisitText): string {
  const key = `competence.${word.replaceAll(' ', '-')}`;
  return key in sv ? t(key as keyof typeof sv) : word;
}

/** Why something was refused: the subgraph says it in Swedish, the English is here by its code. */
export function refusalText({ code, message }: { code: string; message: string }, language: string, t: VisitText): string {
  const key = `refused.${code}`;
  return language === 'en' && key in sv ? t(key as keyof typeof sv) : message;
}
