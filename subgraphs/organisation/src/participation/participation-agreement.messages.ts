import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NO_SUCH_MUNICIPALITY: 'Kommunen finns inte i programmet.',
  INVITED_ALREADY: 'Kommunen är redan inbjuden.',
  NOT_INVITED: 'Kommunen är inte inbjuden, eller är inte din.',
  ANSWERED_ALREADY: 'Inbjudan är redan besvarad.',
  NO_SUCH_ADMINISTRATION: 'Välj den förvaltning i kommunen som deltar.',
});
