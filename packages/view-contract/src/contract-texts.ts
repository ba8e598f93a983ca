import type { Catalogue } from './text';
import en from './texts.en.json';
import sv from './texts.sv.json';

/** The words of the contract's own components. */
export const contractTexts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './texts.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './texts.da.json'),
};
