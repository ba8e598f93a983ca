import type { Catalogue } from '@samlar/view-contract/text';
import en from './audience.en.json';
import sv from './audience.sv.json';

/** What the roles a programme is meant for are called. */
export const audienceTexts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './audience.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './audience.da.json'),
};

/** The key of a role's name; a role this view does not know is "others". */
export function audienceKey(role: string): keyof typeof sv {
  return role in sv ? (role as keyof typeof sv) : 'OTHER';
}
