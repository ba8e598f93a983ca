import type { MessageTexts } from '@samlar/view-contract/coded-message';
import en from './messages.en.json';

/** English, Norwegian and Danish for what the activities subgraph says here; its Swedish is its own. */
export const messages: MessageTexts = {
  en,
  nb: () => import(/* webpackChunkName: "nb" */ './messages.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './messages.da.json'),
};
