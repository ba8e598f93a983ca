import type { Catalogue } from '@samlar/view-contract/text';
import sv from './texts.sv.json';

/** The words of the portal around its views. */
export const portalTexts: Catalogue<keyof typeof sv> = {
  sv,
  en: () => import(/* webpackChunkName: "en" */ './texts.en.json'),
  nb: () => import(/* webpackChunkName: "nb" */ './texts.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './texts.da.json'),
};
