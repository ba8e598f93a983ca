import type { Catalogue } from '@samlar/view-contract/text';
import en from './texts.en.json';
import sv from './texts.sv.json';

export const texts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './texts.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './texts.da.json'),
};
