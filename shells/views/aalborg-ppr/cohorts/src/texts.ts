import type { Catalogue } from '@samlar/view-contract/text';
import da from './texts.da.json';
import en from './texts.en.json';

/** The view speaks Danish, whichever Scandinavian language the portal around it does; English where that is chosen. */
const catalogue = { sv: da, nb: da, da, en };
export const texts: Catalogue<keyof typeof da> = catalogue;

/** The language the words are in, for those who listen. */
export const spokenIn = (portal: string): 'da' | 'en' => (portal === 'en' ? 'en' : 'da');
