import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NOT_YOUR_MUNICIPALITY: 'Mandatet gäller en annan kommun än din. Be den kommunens kontaktperson.',
  NO_SUCH_MUNICIPALITY: 'Kommunen finns inte i programmet.',
  CONTACT_NOT_EMPLOYED: 'Kontaktpersonen är inte anställd i kommunen. Välj någon som är det.',
});
