import type { Catalogue } from '@samlar/view-contract/text';
import en from './entry.en.json';
import sv from './entry.sv.json';

/** Words of the forms by which money and tenders enter: a cost table, a posting, a tender. */
export const entryTexts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './entry.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './entry.da.json'),
};
