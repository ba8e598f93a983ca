import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NOT_YOUR_ORGANISATION: 'Det gäller en annan organisation än din. Be den organisationens kontaktperson.',
  NO_SUCH_ORGANISATION: 'Organisationen finns inte i programmet.',
  NOT_EMPLOYED: 'Personen är inte anställd i organisationen. Välj någon som är det, eller skriv rollen för den som kommer utifrån.',
  MEMBER_TWICE: 'Samma person står två gånger. Ta bort den ena raden.',
  STEERED_ALREADY: 'Det finns redan en styrgrupp, {name}. Avsluta den först.',
  NO_SUCH_BODY: 'Gruppen finns inte, eller har redan avslutats.',
  BODY_ENDS_BEFORE_START: 'Gruppen kan inte avslutas före {start}, då den bildades.',
});
