import { messages, refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NOT_YOUR_ORGANISATION: 'Det gäller en annan organisation än din. Be den organisationens kontaktperson.',
  GIVEN_BY_ASSOCIATION: 'Den rollen ger kommunalförbundet. Be förbundet.',
  PERSON_NOT_EMPLOYED: 'Personen är inte anställd i organisationen.',
  ALREADY_APPOINTED: 'Personen har redan rollen.',
  NO_SUCH_APPOINTMENT: 'Uppdraget finns inte, eller har redan upphört.',
  ENDS_BEFORE_START: 'Slutdatum ligger före startdatum.',
  SUCCESSOR_IS_LEAVING: 'Den som lämnar uppdraget kan inte ta över efter sig själv. Välj någon annan.',
  SUCCESSOR_NOT_EMPLOYED: 'Efterträdaren är inte anställd i organisationen.',
});

/** What the person who ends a role is asked to do first. */
export const say = messages({
  HANDOVER_NEEDED: 'Välj vem som tar över innan rollen avslutas.{staff, plural, =0 {} one { # anställd skulle bli utan chef.} other { # anställda skulle bli utan chef.}}{municipalities, plural, =0 {} one { # kommun skulle bli utan kontaktperson.} other { # kommuner skulle bli utan kontaktperson.}}',
});
