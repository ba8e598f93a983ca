import type { Catalogue } from '@samlar/view-contract/text';
import da from './texts.da.json';
import en from './texts.en.json';
import nb from './texts.nb.json';
import sv from './texts.sv.json';

/** The words of the public pages but for their titles, which the foot of every page has. */
export const publicTexts: Catalogue<keyof typeof sv> = { sv, en, nb, da };
