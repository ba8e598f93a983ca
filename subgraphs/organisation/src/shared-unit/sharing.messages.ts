import { refusals } from '@samlar/subgraph/messages';

/** Why a unit was not shared, or its sharing not ended. */
export const refused = refusals({
  NO_SUCH_UNIT: 'Enheten finns inte, eller kan inte delas: välj en förvaltning eller en enhet.',
  NOT_YOUR_UNIT: 'Enheten hör till en annan kommun. Det är den kommunen, eller förbundet, som kan dela den.',
  NO_SUCH_PARTNER: 'Kommunen finns inte i programmet.',
  OWN_MUNICIPALITY: 'Enheten hör redan till {name}. Välj en annan kommun.',
  SHARED_ALREADY: 'Enheten delas redan med {name}. Avsluta den delningen först.',
  SHARING_REASON_MISSING: 'Skriv varför, så att andra förstår.',
  NO_SUCH_SHARING: 'Delningen finns inte, är redan avslutad, eller är inte er att avsluta.',
  SHARING_ENDS_EARLY: 'Delningen började {start} och kan inte avslutas före det.',
});

export type SharingRefusal = keyof typeof refused.texts;
