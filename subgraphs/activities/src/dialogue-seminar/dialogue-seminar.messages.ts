import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_DIALOGUE_GROUP: 'Gruppen finns inte, eller är inte er.',
  STATEMENT_MISSING: 'Skriv vad gruppen kom fram till, och under vilken rubrik.',
});
