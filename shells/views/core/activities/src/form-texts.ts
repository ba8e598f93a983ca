import type { Catalogue } from '@samlar/view-contract/text';
import en from './form.en.json';
import sv from './form.sv.json';

/** Words that every form of this view says. */
export const formTexts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './form.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './form.da.json'),
};
