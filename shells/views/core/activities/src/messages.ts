import { useWording, type CodedMessage, type MessageTexts } from '@samlar/view-contract/coded-message';
import en from './messages.en.json';

/** English, Norwegian and Danish for what the activities subgraph says to people; its Swedish is its own. */
export const messages: MessageTexts = {
  en,
  nb: () => import(/* webpackChunkName: "nb" */ './messages.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './messages.da.json'),
};

/** What the subgraph says, in the reader's language. */
export const useSaid = (): ((message: CodedMessage) => string) => useWording(messages);
