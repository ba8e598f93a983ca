import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NOT_YOUR_OCCASION: 'Tillfället finns inte, eller är inte ditt.',
  NO_SUCH_TEAM: 'Arbetslaget finns inte i organisationen.',
  STEP_MISSING: 'Skriv något.',
  NOT_YET: 'Steget före är inte skrivet än.',
});
