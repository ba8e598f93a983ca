import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NOT_YOUR_ORGANISATION: 'Det gäller en annan organisation än din. Be den organisationens kontaktperson.',
  PERSON_NOT_EMPLOYED: 'Personen är inte anställd i organisationen.',
  ALREADY_APPOINTED: 'Personen har redan rollen.',
  NO_SUCH_APPOINTMENT: 'Uppdraget finns inte, eller har redan upphört.',
  ENDS_BEFORE_START: 'Slutdatum ligger före startdatum.',
  SUCCESSOR_IS_LEAVING: 'Den som lämnar uppdraget kan inte ta över efter sig själv. Välj någon annan.',
  SUCCESSOR_NOT_EMPLOYED: 'Efterträdaren är inte anställd i organisationen.',
});
