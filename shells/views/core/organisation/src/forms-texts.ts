import type { Catalogue } from '@samlar/view-contract/text';
import en from './forms.en.json';
import sv from './forms.sv.json';

/** Words of the forms that change mandates, invitations, roles and workplace meetings. */
export const formsTexts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './forms.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './forms.da.json'),
};
