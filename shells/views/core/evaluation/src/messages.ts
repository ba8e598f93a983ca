import type { MessageTexts } from '@samlar/view-contract/coded-message';
import en from './messages.en.json';

/** English for what the evaluation subgraph says to people; its Swedish is its own. */
export const messages: MessageTexts = { en };
