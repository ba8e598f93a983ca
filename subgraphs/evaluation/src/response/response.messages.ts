import { messages } from '@samlar/subgraph/messages';

/** What somebody who has answered a measurement is told (decision 9). */
export const say = messages({
  RESPONSE_RECEIVED: 'Tack, ditt svar är mottaget.',
});
