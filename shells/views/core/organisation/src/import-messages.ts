import type { MessageTexts } from '@samlar/view-contract/coded-message';
import en from './import-problems.en.json';

/** What an import of an organisation looks for besides what the reading of any table finds; its Swedish comes with each problem. */
export const importMessages: MessageTexts = {
  en,
  nb: () => import(/* webpackChunkName: "nb" */ './import-problems.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './import-problems.da.json'),
};
