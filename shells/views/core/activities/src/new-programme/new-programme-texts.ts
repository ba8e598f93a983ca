import type { Catalogue, Translate } from '@samlar/view-contract/text';
import en from './texts.en.json';
import sv from './texts.sv.json';

export const texts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './texts.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './texts.da.json'),
};
export type NewProgrammeText = Translate<keyof typeof sv>;

/** What a template is called; its id where this view does not know it. */
export function templateName(id: string, t: NewProgrammeText): string {
  const key = `template.${id}`;
  return key in sv ? t(key as keyof typeof sv) : id;
}
