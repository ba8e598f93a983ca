import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NOT_YOUR_OCCASION: 'Tillfället finns inte, eller är inte ditt.',
  ANSWER_MISSING: 'Skriv ett svar.',
});
