import type { Catalogue, Translate } from '@samlar/view-contract/text';
import en from './visit.en.json';
import sv from './visit.sv.json';

/** Words all pages of peer visits use: stages and whose turn it is. */
export const visitTexts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './visit.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './visit.da.json'),
};
export type VisitText = Translate<keyof typeof sv>;

/** A competence in the language of the portal; one nobody has translated stands as it was written. */
export function competence(word: string, t: VisitText): string {
  const key = `competence.${word.replaceAll(' ', '-')}`;
  return key in sv ? t(key as keyof typeof sv) : word;
}
