import type { Catalogue } from '@samlar/view-contract/text';
import en from './record-form.en.json';
import sv from './record-form.sv.json';

/** Words of the forms by which a project's record is written. */
export const formTexts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './record-form.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './record-form.da.json'),
};
